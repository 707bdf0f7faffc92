package dev.turnback.release.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much of what nobody has signed is recorded: enough to see what is wrong, too little to fill a
 * disk with.
 */
final class Strangers {

    /** Deliveries of a source in a {@link #WINDOW} that are recorded though nothing proves them. */
    static final int MOST = 10;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Larger ones are recorded without what was in them. */
    static final int MOST_BYTES = 64 << 10;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(Instant since, int count) {}

    /** True while another one is recorded. */
    boolean isRecorded(String sourceId, Instant now) {
        return windows.merge(
                                sourceId,
                                new Window(now, 1),
                                (before, _) ->
                                        now.isBefore(before.since().plus(WINDOW))
                                                ? new Window(before.since(), before.count() + 1)
                                                : new Window(now, 1))
                        .count()
                <= MOST;
    }
}
