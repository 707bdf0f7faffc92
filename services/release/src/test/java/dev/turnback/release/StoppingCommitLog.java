package dev.turnback.release;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.EventTag;
import dev.turnback.testing.InMemoryCommitLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A log in memory that takes no more commits from a point on, until it is mended. */
final class StoppingCommitLog implements CommitLog {

    private final CommitLog log = new InMemoryCommitLog();
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger taken = new AtomicInteger();

    void stopAfter(int commits) {
        left.set(commits);
    }

    void mend() {
        left.set(Integer.MAX_VALUE);
    }

    /** How many commits it took. */
    int taken() {
        return taken.get();
    }

    @Override
    public CompletableFuture<Appended> append(Commit commit) {
        if (left.getAndDecrement() <= 0) {
            left.set(0);
            return CompletableFuture.failedFuture(new CommitRefusedException("the log stopped"));
        }
        taken.incrementAndGet();
        return log.append(commit);
    }

    @Override
    public CompletableFuture<Optional<Commit>> last() {
        return log.last();
    }

    @Override
    public CompletableFuture<List<Commit>> read(long position, int max) {
        return log.read(position, max);
    }

    @Override
    public CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max) {
        return log.readTagged(anyOf, position, upTo, max);
    }

    @Override
    public CompletableFuture<Long> floor(long position) {
        return log.floor(position);
    }

    @Override
    public void close() {
        log.close();
    }
}
