package dev.turnback.guidance.webhook;

import dev.turnback.web.Problem;
import java.net.URI;
import java.util.Map;

/**
 * Where webhooks may be.
 *
 * @param privateAllowed true when they may be on this machine or in a private network, and be told
 *     without encryption
 */
public record WebhookSettings(boolean privateAllowed) {

    public static final String PRIVATE = "TURNBACK_WEBHOOKS_PRIVATE";

    /** In public networks, with encryption. */
    public static final WebhookSettings DEFAULT = new WebhookSettings(false);

    private static final int LONGEST = 500;

    /**
     * @param environment the variables of the process
     * @throws IllegalArgumentException when one is wrong; names it
     */
    public static WebhookSettings read(Map<String, String> environment) {
        String value = environment.getOrDefault(PRIVATE, "").strip();
        return switch (value) {
            case "", "false" -> DEFAULT;
            case "true" -> new WebhookSettings(true);
            default -> throw new IllegalArgumentException(PRIVATE + " takes true or false");
        };
    }

    /** An address that may be told; 400 when it may not. It is shown, so it holds no secret. */
    public String checked(String field, String address) {
        if (!isAllowed(address)) {
            throw Problem.badField(
                    field,
                    "expected an address of https, at most "
                            + LONGEST
                            + " characters, without user, query and fragment"
                            + (privateAllowed ? "; or the same of http" : ""));
        }
        return address;
    }

    private boolean isAllowed(String address) {
        try {
            URI url = URI.create(address);
            boolean encrypted = "https".equals(url.getScheme());
            boolean plain = "http".equals(url.getScheme()) && privateAllowed;
            return (encrypted || plain)
                    && address.length() <= LONGEST
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
