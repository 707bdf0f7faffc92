package dev.turnback.release.wording;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which model puts drafts in words; none unless an installation says so.
 *
 * @param url of an OpenAI-compatible interface, such as {@code https://models.example.com/v1}; null
 *     for none
 * @param model the name that it is asked by
 * @param key a bearer token, null for none. It is a secret
 * @param privateAllowed true when the model may run on this machine or in a private network, and be
 *     asked without encryption
 */
public record WordingSettings(
        @Nullable URI url, String model, @Nullable String key, boolean privateAllowed) {

    public static final String URL = "TURNBACK_WORDING_URL";
    public static final String MODEL = "TURNBACK_WORDING_MODEL";
    public static final String KEY = "TURNBACK_WORDING_KEY";
    public static final String PRIVATE = "TURNBACK_WORDING_PRIVATE";

    /** Drafts are left as they are. */
    public static final WordingSettings OFF = new WordingSettings(null, "", null, false);

    private static final int LONGEST_NAME = 100;

    /**
     * @param environment the variables of the process
     * @throws IllegalArgumentException when one is wrong; names it, and keeps its value to itself
     */
    public static WordingSettings read(Map<String, String> environment) {
        String url = given(environment, URL);
        if (url == null) {
            return OFF;
        }
        String model = given(environment, MODEL);
        if (model == null || model.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    MODEL + " takes the name of a model, at most " + LONGEST_NAME + " characters");
        }
        boolean privateAllowed = isTrue(given(environment, PRIVATE));
        return new WordingSettings(
                address(url, privateAllowed), model, given(environment, KEY), privateAllowed);
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean isTrue(@Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new IllegalArgumentException(PRIVATE + " takes true or false");
    }

    private static URI address(String text, boolean privateAllowed) {
        try {
            URI url = URI.create(text.replaceAll("/+$", ""));
            boolean encrypted = "https".equals(url.getScheme());
            boolean plain = "http".equals(url.getScheme()) && privateAllowed;
            if ((encrypted || plain)
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without what was said: it may hold a secret.
        }
        throw new IllegalArgumentException(
                URL
                        + " takes an address of https without user and query, or of http where "
                        + PRIVATE
                        + " is true");
    }

    /** Secrets are for nobody's eyes. */
    @Override
    public String toString() {
        return "WordingSettings[" + (url == null ? "off" : url.getHost() + ", " + model) + "]";
    }
}
