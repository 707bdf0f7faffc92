package dev.turnback.storage.sqlite;

import dev.turnback.storage.Commit;
import dev.turnback.storage.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The tags of the commits at the end of a log, which its index does not hold yet. While a part of
 * them is written to the index, it can be read here still. Safe for many threads.
 */
final class TagTail {
    private Part growing = new Part();
    private @Nullable Part leaving;

    /**
     * @return how many entries have gathered since the last part left
     */
    synchronized int add(Commit commit) {
        growing.add(commit);
        return growing.entries;
    }

    /** What is to be written next: what was not written the last time, or else all there is. */
    synchronized Part leave() {
        if (leaving == null) {
            leaving = growing;
            growing = new Part();
        }
        return leaving;
    }

    /** The part that was leaving can be read in the index now. */
    synchronized void left() {
        leaving = null;
    }

    /** True when one of the commits may hold one of the tags. */
    synchronized boolean holds(long[] hashes) {
        return growing.holds(hashes) || (leaving != null && leaving.holds(hashes));
    }

    /** Adds the first positions of the commits in [from, upTo] that may hold one of the tags. */
    synchronized void find(long[] hashes, long from, long upTo, SortedSet<Long> into) {
        growing.find(hashes, from, upTo, into);
        if (leaving != null) {
            leaving.find(hashes, from, upTo, into);
        }
    }

    /** Commits that follow one another. */
    static final class Part {
        private final Map<Long, List<Long>> firsts = new HashMap<>();
        private int entries;
        private @Nullable Commit last;

        private void add(Commit commit) {
            for (StoredEvent event : commit.events()) {
                event.tags().forEach(tag -> add(TagHash.of(tag), commit.first()));
            }
            last = commit;
        }

        private void add(long hash, long first) {
            List<Long> known = firsts.computeIfAbsent(hash, h -> new ArrayList<>(1));
            if (known.isEmpty() || known.getLast() != first) {
                known.add(first);
                entries++;
            }
        }

        private void find(long[] hashes, long from, long upTo, SortedSet<Long> into) {
            for (long hash : hashes) {
                for (long first : firsts.getOrDefault(hash, List.of())) {
                    if (first >= from && first <= upTo) {
                        into.add(first);
                    }
                }
            }
        }

        private boolean holds(long[] hashes) {
            for (long hash : hashes) {
                if (firsts.containsKey(hash)) {
                    return true;
                }
            }
            return false;
        }

        /** The first positions of the commits by the hash of a tag that they hold. */
        Map<Long, List<Long>> firsts() {
            return firsts;
        }

        /** Null when there are none. */
        @Nullable Commit last() {
            return last;
        }
    }
}
