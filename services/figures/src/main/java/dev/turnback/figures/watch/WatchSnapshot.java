package dev.turnback.figures.watch;

import java.util.List;

/**
 * All that a watch knows, to be stored; with the same rule and exposure it goes on from here. Equal
 * for equal samples, in whatever order they came.
 *
 * @param settled what the samples say that are not kept
 * @param settledTo a sample before it comes too late; nanoseconds since 1970
 * @param kept in order of time
 * @param now the latest moment heard of; nanoseconds since 1970
 */
public record WatchSnapshot(Settled settled, long settledTo, List<Kept> kept, long now) {

    public WatchSnapshot {
        kept = List.copyOf(kept);
    }
}
