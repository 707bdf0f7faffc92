package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitHash;
import dev.turnback.storage.EventTag;
import dev.turnback.storage.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The known end of a log: the head, and a window of the commits before it with the last position of
 * each tag. Only durable commits enter, in order. Safe for many threads.
 */
final class RecentCommits {
    private final int maxEvents;
    private final TreeMap<Long, Commit> window = new TreeMap<>();
    private final Map<EventTag, Long> lastPositions = new HashMap<>();
    private int events;
    private long start;
    private volatile Tip tip;

    RecentCommits(Optional<Commit> last, int maxEvents) {
        this.maxEvents = maxEvents;
        this.tip = last.map(Tip::of).orElse(Tip.ORIGIN);
        this.start = tip.position() + 1;
    }

    Tip tip() {
        return tip;
    }

    long head() {
        return tip.position();
    }

    /**
     * Adds the next commit; one that is known already changes nothing.
     *
     * @return true when the head moved
     * @throws LogGapException when a commit is missing before it, or it does not follow the head
     */
    synchronized boolean publish(Commit commit) {
        if (commit.last() <= tip.position()) {
            return false;
        }
        if (commit.first() != tip.position() + 1) {
            throw new LogGapException(tip.position(), commit.first());
        }
        if (!commit.previousHash().equals(tip.hash())) {
            throw new LogGapException(
                    "the commit at " + commit.first() + " does not follow the one before it");
        }
        window.put(commit.first(), commit);
        events += commit.events().size();
        long position = commit.first();
        for (StoredEvent event : commit.events()) {
            for (EventTag tag : event.tags()) {
                lastPositions.put(tag, position);
            }
            position++;
        }
        while (events > maxEvents && window.size() > 1) {
            forget(window.pollFirstEntry().getValue());
        }
        tip = Tip.of(commit);
        return true;
    }

    private void forget(Commit commit) {
        start = commit.last() + 1;
        events -= commit.events().size();
        long position = commit.first();
        for (StoredEvent event : commit.events()) {
            for (EventTag tag : event.tags()) {
                lastPositions.remove(tag, position);
            }
            position++;
        }
    }

    /** True when every event after the position is in the window. */
    synchronized boolean coversAfter(long position) {
        return position + 1 >= start;
    }

    /** The matching events in (after, upTo]; empty when the window does not reach back that far. */
    synchronized Optional<List<LocatedEvent>> find(EventFilter filter, long after, long upTo) {
        if (!coversAfter(after)) {
            return Optional.empty();
        }
        if (after >= upTo || !filter.mayMatchAfter(after, t -> lastPositions.getOrDefault(t, 0L))) {
            return Optional.of(List.of());
        }
        var found = new ArrayList<LocatedEvent>();
        for (Commit commit : between(after, upTo).values()) {
            LocatedEvent.add(commit, filter, after, upTo, found);
        }
        return Optional.of(found);
    }

    /**
     * Whole commits from the one that contains {@code after + 1} to the one that holds the last of
     * as many events; empty as in {@link #find}.
     */
    synchronized Optional<List<Commit>> after(long after, int events) {
        if (!coversAfter(after)) {
            return Optional.empty();
        }
        long upTo = Math.min(after + events, tip.position());
        return Optional.of(List.copyOf(between(after, upTo).values()));
    }

    private NavigableMap<Long, Commit> between(long after, long upTo) {
        Long from = window.floorKey(after + 1);
        return window.subMap(
                from == null ? after + 1 : from, true, Math.max(upTo, after + 1), true);
    }

    /** The end of the log: what the next commit must follow. */
    record Tip(long position, String hash, Instant recordedAt) {
        static final Tip ORIGIN = new Tip(0, CommitHash.ORIGIN, Instant.MIN);

        static Tip of(Commit commit) {
            return new Tip(commit.last(), commit.hash(), commit.recordedAt());
        }
    }
}
