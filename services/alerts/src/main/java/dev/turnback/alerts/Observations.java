package dev.turnback.alerts;

import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets of observations. */
public final class Observations {

    /** Total: what is equal by it is equal. */
    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::at)
                    .thenComparing(Observation::signal)
                    .thenComparing(Object::toString);

    private Observations() {}

    /**
     * Each thing once, sorted by time: the same list for the same deliveries, in whatever order and
     * however often they came. Two alertmanagers of a pair tell the same alert with the same
     * fingerprint and start; where they tell two ends of it, the later one holds, as it does among
     * alertmanagers. Samples of one moment that differ in their value all stay.
     */
    public static List<Observation> collapse(Collection<? extends Observation> told) {
        Map<Object, Observation> once = new HashMap<>();
        for (Observation each : told) {
            once.merge(key(each), each, BinaryOperator.maxBy(ORDER));
        }
        return once.values().stream().sorted(ORDER).toList();
    }

    private static Object key(Observation observation) {
        return switch (observation) {
            case Sample sample -> sample;
            case Firing firing -> new Episode(false, firing.fingerprint(), firing.at(), null);
            case Resolved resolved ->
                    new Episode(
                            true,
                            resolved.fingerprint(),
                            resolved.startedAt(),
                            resolved.startedAt() == null ? resolved.at() : null);
        };
    }

    private record Episode(
            boolean over,
            String fingerprint,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}
}
