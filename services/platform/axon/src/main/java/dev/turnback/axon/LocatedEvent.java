package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.StoredEvent;
import java.util.List;

/** An event and where it stands. */
record LocatedEvent(long position, StoredEvent event, Commit commit) {

    /** Adds the matching events of a commit after a position and up to another. */
    static void add(
            Commit commit, EventFilter filter, long after, long upTo, List<LocatedEvent> found) {
        List<StoredEvent> events = commit.events();
        int from = (int) Math.max(0, after + 1 - commit.first());
        int to = (int) Math.min(events.size(), upTo + 1 - commit.first());
        for (int i = from; i < to; i++) {
            if (filter.matches(events.get(i))) {
                found.add(new LocatedEvent(commit.first() + i, events.get(i), commit));
            }
        }
    }
}
