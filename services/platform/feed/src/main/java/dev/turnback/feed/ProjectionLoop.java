package dev.turnback.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows one source for one view, or for a copy of it. */
final class ProjectionLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);

    private final FeedProjection projection;
    private final RunnerSurroundings around;
    private final Standing standing = new Standing();
    private final Turns turns;
    private volatile Follower follower;

    ProjectionLoop(FeedProjection projection, RunnerSurroundings around) {
        this.projection = projection;
        this.around = around;
        this.follower = new Follower(projection, around, standing);
        this.turns = new Turns(name(), around, standing, () -> follower.batch(Long.MAX_VALUE));
    }

    private String name() {
        return "projection of " + projection.source() + " to " + projection.view();
    }

    FeedProjection projection() {
        return projection;
    }

    Progress progress() {
        return standing.progress(projection, parked(), around.clock().instant());
    }

    /** What is parked is not in the view, so that its times are open. */
    Instant closedTime() {
        Instant known = standing.closedTime();
        return follower.lot()
                .firstRecorded()
                .map(first -> first.minus(1, ChronoUnit.MICROS))
                .filter(open -> open.isBefore(known))
                .orElse(known);
    }

    boolean caughtUp() {
        return standing.caughtUp();
    }

    /** Looks for new events now, unless that is going on, a retry is due, or it has stopped. */
    void wake() {
        turns.wake();
    }

    /** Tries the batch again at which this projection has stopped, or is about to retry. */
    void resume() {
        turns.resume();
    }

    /** Applies parked events again, between two batches; one that stopped for them goes on. */
    CompletableFuture<Retried> retry(Predicate<ParkedEvent> wanted) {
        return turns.between(
                () ->
                        follower.retry(wanted)
                                .thenApply(
                                        retried -> {
                                            if (retried.applied() > 0) {
                                                standing.tryAgain();
                                            }
                                            return retried;
                                        }));
    }

    /** Completes with the position at which it stands still until {@link #goOn}. */
    CompletableFuture<Long> pause() {
        turns.pause();
        return turns.between(() -> follower.open());
    }

    /** Applies what is missing up to a position, although it is paused. */
    CompletableFuture<Void> advanceTo(long position) {
        return turns.between(() -> follower.batchesUpTo(position));
    }

    /** Ends a pause. */
    void goOn() {
        turns.goOn();
    }

    /** The view is another one now, which lacks nothing: begins anew with a handler for that. */
    CompletableFuture<Boolean> switchOver() {
        return turns.between(
                () ->
                        follower.lot()
                                .removeAll()
                                .handle(
                                        (_, failure) -> {
                                            if (failure != null) {
                                                LOG.warn("{}: a retry un-parks", name(), failure);
                                            }
                                            follower = new Follower(projection, around, standing);
                                            standing.tryAgain();
                                            return true;
                                        }));
    }

    boolean stopped() {
        return standing.state() == Progress.State.STOPPED;
    }

    /** True when a batch would bring it to the end of its log. */
    boolean nearHead() {
        return standing.near(around.settings().batch());
    }

    int parked() {
        return follower.lot().count();
    }

    /** Forgets what is parked, after {@link #close}. */
    CompletableFuture<Void> forgetParked() {
        return follower.lot().removeAll();
    }

    /** Completes when the batch at work has ended; no further one begins. */
    CompletableFuture<Boolean> close() {
        CompletableFuture<Boolean> ended = turns.close();
        follower.stop();
        return ended;
    }
}
