package dev.turnback.decision.signal.watch;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.signal.live.Watched;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Releases that were exposed at noon, under the rule of the worked example; times in seconds. */
public final class WatchingExamples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private WatchingExamples() {}

    public static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    /** Above 1 for 120 s; quiet for 600 s; within 300 s; stale after 900 s. */
    public static Terms terms(String ruleId, String signal) {
        return new Terms(
                ruleId,
                "errors",
                signal,
                HarmKind.USER,
                Comparison.ABOVE,
                1,
                1,
                120,
                1,
                600,
                RequiredAction.ROLLBACK,
                300,
                null,
                "checkout",
                900.0,
                false,
                false);
    }

    public static Bound bound(String release, String component, String signal) {
        return new Bound(release, component, "2.0", "she_1", 3, NOON, terms("errors", signal));
    }

    static Watched watched(String release, String component) {
        return new Watched(bound(release, component, "errors"), null);
    }

    static Sample sample(long at, double value) {
        return ofComponent(null, at, value);
    }

    static Sample ofComponent(@Nullable String component, long at, double value) {
        return new Sample("errors", component, null, null, at(at), value);
    }

    static Observation firing(String fingerprint, long at) {
        return new Firing("errors", fingerprint, at(at), false, Map.of("alertname", "errors"));
    }

    static Observation resolved(String fingerprint, long startedAt, long at) {
        return new Resolved(
                "errors", fingerprint, at(startedAt), at(at), false, Map.of("alertname", "errors"));
    }
}
