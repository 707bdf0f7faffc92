package dev.turnback.decision;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an installation says of the world around the decision service.
 *
 * @param webhook an incoming webhook as Slack has them, where people are told what they have to
 *     decide; null tells nobody. It is a secret
 * @param pages where people find the pages, for links; null for no links
 * @param environments whose signals count, as monitoring names them
 */
public record DecisionSettings(
        @Nullable URI webhook, @Nullable String pages, Set<String> environments) {

    public static final String NOTIFY = "TURNBACK_NOTIFY_URL";
    public static final String PAGES = "TURNBACK_PAGES_URL";
    public static final String ENVIRONMENTS = "TURNBACK_ENVIRONMENTS";

    /** Tells nobody. */
    public static final DecisionSettings DEFAULT =
            new DecisionSettings(null, null, Set.of("production", "prod", "live"));

    public DecisionSettings {
        environments = Set.copyOf(environments);
    }

    /**
     * @param environment the variables of the process
     * @throws IllegalArgumentException when one is wrong; names it, and keeps its value to itself
     */
    public static DecisionSettings read(Map<String, String> environment) {
        URI pages = url(PAGES, environment.get(PAGES));
        String names = environment.get(ENVIRONMENTS);
        return new DecisionSettings(
                url(NOTIFY, environment.get(NOTIFY)),
                pages == null ? null : pages.toString().replaceAll("/+$", ""),
                names == null ? DEFAULT.environments() : environments(names));
    }

    private static Set<String> environments(String names) {
        List<String> all = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
        if (all.contains("")) {
            throw new IllegalArgumentException(
                    ENVIRONMENTS
                            + " takes names with commas between them, such as production,prod");
        }
        return new TreeSet<>(all);
    }

    private static @Nullable URI url(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            URI url = URI.create(text.strip());
            if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without what was said: it may be a secret.
        }
        throw new IllegalArgumentException(name + " takes an address of http or https");
    }
}
