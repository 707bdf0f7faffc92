package dev.turnback.insight.facts;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * When the events of one log were recorded, UTC. Times never decrease with the position, so of the
 * many that are recorded at once only one has to be kept. One thread writes while others read.
 */
final class RecordedTimes {

    private final NavigableMap<Long, Instant> since = new ConcurrentSkipListMap<>();
    private volatile long last;

    /**
     * @param position in any order: what was parked comes late
     */
    void add(long position, Instant recordedAt) {
        if (!recordedAt.equals(at(position))) {
            since.put(position, recordedAt);
        }
        last = Math.max(last, position);
    }

    /** When the last event up to a position was recorded, null before the first. */
    @Nullable Instant at(long position) {
        Map.Entry<Long, Instant> found = since.floorEntry(position);
        return found == null ? null : found.getValue();
    }

    /** The highest position, 0 when there is none. */
    long last() {
        return last;
    }
}
