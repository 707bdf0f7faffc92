package dev.turnback.feed;

import dev.turnback.feed.FeedProjection.Handler;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The work of one projection: a batch, or a retry of what it parked. One thing at a time. */
final class Follower {

    private final FeedProjection projection;
    private final RunnerSurroundings around;
    private final Standing standing;
    private final Handler handler;
    private final ParkingLot lot;
    private final Sieve sieve;
    private volatile boolean opened;

    /**
     * @param projection of the view or of a copy of it
     */
    Follower(FeedProjection projection, RunnerSurroundings around, Standing standing) {
        this.projection = projection;
        this.around = around;
        this.standing = standing;
        this.handler = projection.handlers().into(projection.view());
        this.lot = new ParkingLot(projection, around.parked(), around.settings().parkLimit());
        this.sieve = new Sieve(projection, handler, lot, around, standing::troubled);
    }

    ParkingLot lot() {
        return lot;
    }

    /** Lets a pause between two tries end, so that the work at hand does. */
    void stop() {
        sieve.stop();
    }

    /**
     * Completes with true when the log has been read further.
     *
     * @param limit applies nothing after this position
     */
    CompletableFuture<Boolean> batch(long limit) {
        return Failures.future(this::open)
                .thenComposeAsync(from -> batchAfter(from, limit), around.executor());
    }

    /** Batches until the position is applied or parked. */
    CompletableFuture<Void> batchesUpTo(long position) {
        return batch(position)
                .thenComposeAsync(
                        progressed -> {
                            if (standing.position() >= position) {
                                return CompletableFuture.completedFuture(null);
                            }
                            return progressed
                                    ? batchesUpTo(position)
                                    : CompletableFuture.failedFuture(logEnds(position));
                        },
                        around.executor());
    }

    private static UnavailableException logEnds(long position) {
        return new UnavailableException("the log ends before " + position);
    }

    /** Completes with the position that the view has reached. */
    CompletableFuture<Long> open() {
        if (opened) {
            return CompletableFuture.completedFuture(standing.position());
        }
        return lot.load()
                .thenCompose(_ -> handler.open())
                .thenCompose(_ -> around.checkpoints().load(projection))
                .thenApply(
                        position -> {
                            standing.opened(position);
                            opened = true;
                            return standing.position();
                        });
    }

    private CompletableFuture<Boolean> batchAfter(long from, long limit) {
        int most = (int) Math.min(around.settings().batch(), limit - from);
        if (most <= 0) {
            return CompletableFuture.completedFuture(false);
        }
        return around.feed()
                .read(projection.source(), from, most)
                .thenComposeAsync(page -> apply(from, page), around.executor());
    }

    private CompletableFuture<Boolean> apply(long from, EventFeed.Page page) {
        if (page.head() < from) {
            throw StoppedException.aheadOfLog(from, page.head());
        }
        reached(from, page.head());
        if (page.upTo() == from) {
            standing.applied(page);
            return CompletableFuture.completedFuture(false);
        }
        return sieve.apply(page.events(), page.upTo())
                .thenCompose(_ -> saveCheckpoint(page.upTo()))
                .thenApply(
                        _ -> {
                            reached(page.upTo(), page.head());
                            standing.applied(page);
                            return true;
                        });
    }

    private CompletableFuture<Void> saveCheckpoint(long upTo) {
        return around.checkpoints().save(projection, upTo);
    }

    private void reached(long upTo, long headSeen) {
        standing.reached(upTo, headSeen, around.clock().instant());
    }

    /** Applies parked events again, those of a key in order and as far as they succeed. */
    CompletableFuture<Retried> retry(Predicate<ParkedEvent> wanted) {
        return open().thenComposeAsync(
                        _ ->
                                retryNext(
                                        lot.events().stream().filter(wanted).iterator(),
                                        new HashSet<>(),
                                        Retried.NOTHING),
                        around.executor());
    }

    private CompletableFuture<Retried> retryNext(
            Iterator<ParkedEvent> rest, Set<String> failed, Retried soFar) {
        if (!rest.hasNext()) {
            return CompletableFuture.completedFuture(soFar);
        }
        ParkedEvent next = rest.next();
        if (failed.contains(next.key())) {
            return retryNext(rest, failed, soFar.plus(new Retried(0, 1)));
        }
        return published(next)
                .thenComposeAsync(event -> sieve.retry(next, event), around.executor())
                .thenComposeAsync(
                        applied -> {
                            if (!applied) {
                                failed.add(next.key());
                            }
                            return retryNext(
                                    rest,
                                    failed,
                                    soFar.plus(applied ? new Retried(1, 0) : new Retried(0, 1)));
                        },
                        around.executor());
    }

    /** The event as its log has it now; empty when it publishes nothing any more. */
    private CompletableFuture<Optional<PublishedEvent>> published(ParkedEvent parked) {
        return around.feed()
                .read(parked.source(), parked.position() - 1, 1)
                .thenApply(
                        page -> {
                            if (page.upTo() < parked.position()) {
                                throw logEnds(parked.position());
                            }
                            return first(page.events(), parked.position());
                        });
    }

    private static Optional<PublishedEvent> first(List<PublishedEvent> events, long position) {
        return events.stream().filter(event -> event.position() == position).findFirst();
    }
}
