package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.EventTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the events that are read from a log by their tags. */
record ReadCounter(CommitLog log, AtomicLong events) implements CommitLog {

    ReadCounter(CommitLog log) {
        this(log, new AtomicLong());
    }

    @Override
    public CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max) {
        return log.readTagged(anyOf, position, upTo, max)
                .thenApply(
                        page -> {
                            page.forEach(commit -> events.addAndGet(commit.events().size()));
                            return page;
                        });
    }

    @Override
    public CompletableFuture<Appended> append(Commit commit) {
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
    public CompletableFuture<Long> floor(long position) {
        return log.floor(position);
    }

    @Override
    public void close() {
        log.close();
    }
}
