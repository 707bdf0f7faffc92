package dev.turnback.alerts;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something that was seen of a signal. Times are UTC. */
public sealed interface Observation {

    /** What rules call it. */
    String signal();

    /** When it was so, as the sender says. */
    Instant at();

    /**
     * A value of a signal; it holds until the next.
     *
     * @param value finite; there is no negative zero
     */
    record Sample(
            String signal,
            @Nullable String component,
            @Nullable String release,
            @Nullable String environment,
            Instant at,
            double value)
            implements Observation {
        public Sample {
            value += 0.0;
        }
    }

    /**
     * An alert began.
     *
     * @param fingerprint what tells this alert from others of the same signal
     * @param onReceipt whether the sender says no time, so that {@code at} is when it was received
     * @param labels those of {@link Labels#KEPT} that it has
     */
    record Firing(
            String signal,
            String fingerprint,
            Instant at,
            boolean onReceipt,
            Map<String, String> labels)
            implements Observation {
        public Firing {
            labels = sorted(labels);
        }
    }

    /**
     * An alert is over. Where its beginning was never delivered, this tells it as well.
     *
     * @param startedAt when it began, null where the sender does not say
     * @param onReceipt whether the sender says no time, so that {@code at} is when it was received
     */
    record Resolved(
            String signal,
            String fingerprint,
            @Nullable Instant startedAt,
            Instant at,
            boolean onReceipt,
            Map<String, String> labels)
            implements Observation {
        public Resolved {
            labels = sorted(labels);
        }
    }

    private static Map<String, String> sorted(Map<String, String> labels) {
        return Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
