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

    /** Deliveries of a source that are recorded though nothing proves them, a minute and a day. */
    static final int MOST_A_MINUTE = 10;

    static final int MOST_A_DAY = 100;

    /** Larger ones are recorded without what was in them. */
    static final int MOST_BYTES = 8 << 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** True while another one is recorded; counts it then. */
    boolean isRecorded(String sourceId, Instant now) {
        return seen.computeIfAbsent(sourceId, _ -> new Seen()).record(now);
    }

    private static final class Seen {
        private Window minute = new Window(Instant.MIN, 0);
        private Window day = new Window(Instant.MIN, 0);

        synchronized boolean record(Instant now) {
            minute = minute.at(now, MINUTE);
            day = day.at(now, DAY);
            if (minute.count() >= MOST_A_MINUTE || day.count() >= MOST_A_DAY) {
                return false;
            }
            minute = minute.andOne();
            day = day.andOne();
            return true;
        }
    }

    private record Window(Instant since, int count) {

        Window at(Instant now, Duration length) {
            return now.minus(length).isBefore(since) ? this : new Window(now, 0);
        }

        Window andOne() {
            return new Window(since, count + 1);
        }
    }
}
