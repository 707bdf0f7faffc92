package dev.turnback.testing;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.EventTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A commit log that lives as long as its process. */
public final class InMemoryCommitLog implements CommitLog {
    private final TreeMap<Long, Commit> commits = new TreeMap<>();
    private boolean closed;

    @Override
    public CompletableFuture<Appended> append(Commit commit) {
        return answer(() -> insert(commit));
    }

    private Appended insert(Commit commit) {
        long head = commits.isEmpty() ? 0 : commits.lastEntry().getValue().last();
        if (commit.first() <= head) {
            return Appended.OCCUPIED;
        }
        if (commit.first() > head + 1) {
            throw new CommitRefusedException(
                    "position " + commit.first() + " does not follow " + head);
        }
        commits.put(commit.first(), commit);
        return Appended.WRITTEN;
    }

    @Override
    public CompletableFuture<Optional<Commit>> last() {
        return answer(() -> Optional.ofNullable(commits.lastEntry()).map(Map.Entry::getValue));
    }

    @Override
    public CompletableFuture<List<Commit>> read(long position, int events) {
        return answer(
                () ->
                        from(position)
                                .takeWhile(commit -> commit.first() < position + events)
                                .toList());
    }

    @Override
    public CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max) {
        return answer(
                () ->
                        from(position)
                                .takeWhile(commit -> commit.first() <= upTo)
                                .filter(commit -> holds(commit, anyOf))
                                .limit(max)
                                .toList());
    }

    @Override
    public CompletableFuture<Long> floor(long position) {
        return answer(() -> containing(position));
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private Stream<Commit> from(long position) {
        long containing = containing(position);
        return commits.tailMap(containing == 0 ? position : containing, true).values().stream();
    }

    private long containing(long position) {
        Map.Entry<Long, Commit> entry = commits.floorEntry(position);
        return entry == null || entry.getValue().last() < position ? 0 : entry.getKey();
    }

    private static boolean holds(Commit commit, Set<EventTag> anyOf) {
        return commit.events().stream()
                .anyMatch(event -> event.tags().stream().anyMatch(anyOf::contains));
    }

    private synchronized <T> CompletableFuture<T> answer(Supplier<T> work) {
        if (closed) {
            return CompletableFuture.failedFuture(new CommitRefusedException("the log is closed"));
        }
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (CommitRefusedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
