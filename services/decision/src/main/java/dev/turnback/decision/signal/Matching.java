package dev.turnback.decision.signal;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.decision.domain.obligation.Bound;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which observations count for a release.
 *
 * @param environments whose signals count, in small letters
 */
public record Matching(Set<String> environments) {

    public static final Matching USUAL = new Matching(Set.of("production", "prod", "live"));

    public Matching {
        environments = Set.copyOf(environments);
    }

    /** Whether it was seen where it counts, or nobody says where. */
    public boolean counts(Observation observation) {
        String environment = environment(observation);
        return environment == null
                || environments.contains(environment)
                || environments.contains(environment.toLowerCase(Locale.ROOT));
    }

    /** Whether it can be the release's signal; whoever names none means each. */
    public static boolean isOf(Observation observation, Bound bound) {
        String component = component(observation);
        if (component != null && !component.equals(bound.component())) {
            return false;
        }
        String release = observation instanceof Sample sample ? sample.release() : null;
        return release == null
                || release.equals(bound.releaseId())
                || release.equals(bound.version());
    }

    /** Whether it says whose it is. */
    public static boolean namesItsOwner(Observation observation) {
        return component(observation) != null
                || (observation instanceof Sample sample && sample.release() != null);
    }

    /** Whose it is; null when nobody says. */
    public static @Nullable String component(Observation observation) {
        return switch (observation) {
            case Sample sample -> sample.component();
            case Firing firing -> component(firing.labels());
            case Resolved resolved -> component(resolved.labels());
        };
    }

    private static @Nullable String component(Map<String, String> labels) {
        String component = labels.get("component");
        return component == null ? labels.get("service") : component;
    }

    private static @Nullable String environment(Observation observation) {
        return switch (observation) {
            case Sample sample -> sample.environment();
            case Firing firing -> firing.labels().get("environment");
            case Resolved resolved -> resolved.labels().get("environment");
        };
    }
}
