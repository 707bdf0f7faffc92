package dev.turnback.figures.watch;

import dev.turnback.figures.watch.WatchEvent.BudgetRanOut;
import dev.turnback.figures.watch.WatchEvent.CameTooLate;
import dev.turnback.figures.watch.WatchEvent.Cleared;
import dev.turnback.figures.watch.WatchEvent.ClearedByStaleness;
import dev.turnback.figures.watch.WatchEvent.Crossed;
import dev.turnback.figures.watch.WatchEvent.Recrossed;
import dev.turnback.figures.watch.WatchEvent.Retracted;
import dev.turnback.figures.watch.WatchEvent.SelfRecovered;
import dev.turnback.figures.watch.WatchEvent.WentStale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a watch told, as one breach after the other. */
final class Breaches {

    /**
     * @param containedAt C; null when it was given up or is open
     * @param givenUpAt null when nobody gave it up
     */
    record Breach(
            Crossed crossed,
            @Nullable Instant containedAt,
            boolean inTime,
            @Nullable Instant givenUpAt) {

        boolean isOpen() {
            return containedAt == null && givenUpAt == null;
        }
    }

    private Breaches() {}

    static List<Breach> of(List<WatchEvent> events) {
        var breaches = new ArrayList<Breach>();
        for (WatchEvent event : events) {
            switch (event) {
                case Crossed crossed -> breaches.add(new Breach(crossed, null, false, null));
                case SelfRecovered(Instant onset, Instant at) ->
                        breaches.add(new Breach(last(breaches, onset), at, true, null));
                case Cleared(Instant onset, Instant at) ->
                        breaches.add(new Breach(last(breaches, onset), at, false, null));
                case ClearedByStaleness(Instant onset, Instant _, Instant at) ->
                        breaches.add(new Breach(last(breaches, onset), null, false, at));
                case Recrossed(Instant onset, Instant _) -> open(breaches, onset);
                case BudgetRanOut(Instant onset, Instant _) -> open(breaches, onset);
                case WentStale _ -> {
                    // Says something of the signal and nothing of a breach.
                }
                case Retracted _, CameTooLate _ -> throw new AssertionError(event);
            }
        }
        return breaches;
    }

    private static Crossed last(List<Breach> breaches, Instant onset) {
        Crossed crossed = open(breaches, onset);
        breaches.removeLast();
        return crossed;
    }

    /** Only what is open can be told more of. */
    private static Crossed open(List<Breach> breaches, Instant onset) {
        Breach last = breaches.getLast();
        if (!last.isOpen() || !last.crossed().onset().equals(onset)) {
            throw new AssertionError("not open: " + onset);
        }
        return last.crossed();
    }
}
