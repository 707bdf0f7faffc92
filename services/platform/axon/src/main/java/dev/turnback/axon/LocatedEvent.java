package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.StoredEvent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An event and where it stands. */
record LocatedEvent(long position, StoredEvent event, Commit commit) {

    /** The matching events of a commit after a position and up to another. */
    static Stream<LocatedEvent> of(Commit commit, EventFilter filter, long after, long upTo) {
        List<StoredEvent> events = commit.events();
        int from = (int) Math.max(0, after + 1 - commit.first());
        int to = (int) Math.min(events.size(), upTo + 1 - commit.first());
        return IntStream.range(from, Math.max(from, to))
                .filter(i -> filter.matches(events.get(i)))
                .mapToObj(i -> new LocatedEvent(commit.first() + i, events.get(i), commit));
    }
}
