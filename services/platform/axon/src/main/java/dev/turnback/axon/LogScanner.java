package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.EventTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Reads what the window no longer holds, and only up to a head that was known before. */
final class LogScanner {
    /** How many commits are read at once that hold an event with a tag, at most. */
    private static final int TAGGED = 256;

    private final CommitLog log;
    private final RecentCommits recent;
    private final int pageSize;

    /**
     * @param pageSize how many events are read at once
     */
    LogScanner(CommitLog log, RecentCommits recent, int pageSize) {
        this.log = log;
        this.recent = recent;
        this.pageSize = pageSize;
    }

    /** A page of durable commits from a position, whatever is known of the head. */
    CompletableFuture<List<Commit>> page(long position) {
        return log.read(position, pageSize);
    }

    /** The matching events in (after, upTo]; {@code upTo} must not be beyond the known head. */
    CompletableFuture<List<LocatedEvent>> find(EventFilter filter, long after, long upTo) {
        Optional<List<LocatedEvent>> known = recent.find(filter, after, upTo);
        return known.map(CompletableFuture::completedFuture)
                .orElseGet(() -> collect(filter, after, upTo, new ArrayList<>()));
    }

    CompletableFuture<Boolean> matches(EventFilter filter, long after, long upTo) {
        return read(filter, after, upTo)
                .thenCompose(
                        page ->
                                page.found().isEmpty() && page.upTo() < upTo
                                        ? matches(filter, page.upTo(), upTo)
                                        : CompletableFuture.completedFuture(
                                                !page.found().isEmpty()));
    }

    private CompletableFuture<List<LocatedEvent>> collect(
            EventFilter filter, long after, long upTo, List<LocatedEvent> found) {
        return read(filter, after, upTo)
                .thenCompose(
                        page -> {
                            found.addAll(page.found());
                            return page.upTo() < upTo
                                    ? collect(filter, page.upTo(), upTo, found)
                                    : CompletableFuture.completedFuture(found);
                        });
    }

    /** One page of matching events in (after, upTo], from the window or else the log. */
    CompletableFuture<Page> read(EventFilter filter, long after, long upTo) {
        return read(filter, after, upTo, pageSize);
    }

    /**
     * The same, where no more than some events are wanted: what is left over is decoded in vain.
     */
    CompletableFuture<Page> read(EventFilter filter, long after, long upTo, int wanted) {
        if (after >= upTo) {
            return CompletableFuture.completedFuture(new Page(List.of(), upTo));
        }
        Optional<Set<EventTag>> tags = filter.indexTags();
        if (tags.isPresent()) {
            return log.readTagged(tags.get(), after + 1, upTo, Math.min(TAGGED, wanted))
                    .thenApply(
                            commits ->
                                    page(
                                            commits,
                                            filter,
                                            after,
                                            upTo,
                                            commits.isEmpty() ? upTo : commits.getLast().last()));
        }
        return contiguous(after, wanted)
                .thenApply(commits -> page(commits, filter, after, upTo, commits.getLast().last()));
    }

    /** Whole commits after a position below the known head; never empty. */
    private CompletableFuture<List<Commit>> contiguous(long after, int events) {
        Optional<List<Commit>> known = recent.after(after, events);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        return log.read(after + 1, events).thenApply(commits -> requireContiguous(commits, after));
    }

    /** Invariant 4: a gap is an error, never skipped. */
    private static List<Commit> requireContiguous(List<Commit> commits, long after) {
        if (commits.isEmpty()) {
            throw new LogGapException("the log ends at " + after + " although more was written");
        }
        if (commits.getFirst().first() > after + 1) {
            throw new LogGapException(after, commits.getFirst().first());
        }
        for (int i = 1; i < commits.size(); i++) {
            if (commits.get(i).first() != commits.get(i - 1).last() + 1) {
                throw new LogGapException(commits.get(i - 1).last(), commits.get(i).first());
            }
        }
        return commits;
    }

    private static Page page(
            List<Commit> commits, EventFilter filter, long after, long upTo, long readTo) {
        var found = new ArrayList<LocatedEvent>();
        for (Commit commit : commits) {
            LocatedEvent.add(commit, filter, after, upTo, found);
        }
        return new Page(found, Math.min(readTo, upTo));
    }

    /**
     * @param upTo every position up to here was looked at
     */
    record Page(List<LocatedEvent> found, long upTo) {}
}
