package dev.turnback.figures.watch;

import dev.turnback.figures.watch.WatchEvent.Crossed;
import dev.turnback.figures.watch.WatchEvent.OfABreach;
import dev.turnback.figures.watch.WatchEvent.Retracted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has been told since the last sample that was settled, in order. */
final class Told {

    private final List<WatchEvent> events = new ArrayList<>();

    /** Where what is new is added. */
    List<WatchEvent> events() {
        return events;
    }

    int size() {
        return events.size();
    }

    /** What was added after there were that many. */
    List<WatchEvent> since(int size) {
        return events.size() == size ? List.of() : List.copyOf(events.subList(size, events.size()));
    }

    /** What no sample that is kept can change any more. */
    void settle(List<WatchEvent> oldest) {
        if (!oldest.isEmpty()) {
            events.subList(0, oldest.size()).clear();
        }
    }

    /**
     * What was told of a breach goes with its crossing and is told again, so that nothing is told
     * of a breach that has not been told itself.
     *
     * @return what is no longer so, the latest first, and then what is so instead
     */
    List<WatchEvent> replaceBy(List<WatchEvent> now) {
        Set<Instant> gone = crossingsThatAreNotSo(now);
        var answer = new ArrayList<WatchEvent>();
        for (WatchEvent event : events.reversed()) {
            if (!now.contains(event) || isOf(gone, event)) {
                answer.add(new Retracted(event));
            }
        }
        for (WatchEvent event : now) {
            if (!events.contains(event) || isOf(gone, event)) {
                answer.add(event);
            }
        }
        events.clear();
        events.addAll(now);
        return List.copyOf(answer);
    }

    private Set<Instant> crossingsThatAreNotSo(List<WatchEvent> now) {
        var onsets = new HashSet<Instant>();
        for (WatchEvent event : events) {
            if (event instanceof Crossed crossed && !now.contains(crossed)) {
                onsets.add(crossed.onset());
            }
        }
        return onsets;
    }

    private static boolean isOf(Set<Instant> onsets, WatchEvent event) {
        return event instanceof OfABreach ofOne && onsets.contains(ofOne.onset());
    }
}
