package dev.turnback.feed;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps views up with their sources. Every projection reads on from its own checkpoint; one that
 * keeps failing stops where it is and says so, and never skips an event. Nothing here blocks or
 * polls busily; executor and timer stay the caller's to close, after the runner.
 */
public final class ProjectionRunner implements ViewProgress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private record Waiter(PositionVector wanted, CompletableFuture<Boolean> answer) {}

    private final List<ProjectionLoop> loops;
    private final List<EventFeed.Subscription> subscriptions;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final RunnerSettings settings;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    /**
     * Starts at once.
     *
     * @param projections unique by view and source
     * @param executor runs the handlers, several at a time; virtual threads suit it
     * @param timer only ever runs short steps
     */
    public ProjectionRunner(
            EventFeed feed,
            ViewStore views,
            List<FeedProjection> projections,
            RunnerSettings settings,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.settings = settings;
        this.executor = executor;
        this.timer = timer;
        if (projections.stream().map(p -> List.of(p.view(), p.source())).distinct().count()
                != projections.size()) {
            throw new IllegalArgumentException("two projections share a checkpoint");
        }
        var around =
                new RunnerSurroundings(
                        feed, views, settings, executor, timer, clock, this::answerWaiters);
        loops = projections.stream().map(each -> new ProjectionLoop(each, around)).toList();
        subscriptions =
                loops.stream()
                        .map(loop -> feed.onAdvance(loop.projection().source(), loop::wake))
                        .toList();
        loops.forEach(ProjectionLoop::wake);
    }

    @Override
    public PositionVector applied() {
        var positions = new HashMap<String, Long>();
        progress().forEach(each -> positions.merge(each.source(), each.position(), Math::min));
        return new PositionVector(positions);
    }

    @Override
    public boolean caughtUp() {
        return loops.stream().allMatch(ProjectionLoop::caughtUp);
    }

    /** Caught up, and no projection has stopped: what the views say may be shown. */
    public boolean ready() {
        return caughtUp()
                && progress().stream().noneMatch(p -> p.state() == Progress.State.STOPPED);
    }

    /** One for each projection, in the order they were given. */
    public List<Progress> progress() {
        return loops.stream().map(ProjectionLoop::progress).toList();
    }

    /** Tries again where projections have stopped or are about to retry. */
    public void resume() {
        loops.forEach(ProjectionLoop::resume);
    }

    /**
     * {@inheritDoc}
     *
     * <p>False at once for a source that no projection follows.
     */
    @Override
    public CompletableFuture<Boolean> reach(PositionVector position, Duration atMost) {
        var waiter = new Waiter(position, new CompletableFuture<>());
        waiters.add(waiter);
        PositionVector applied = applied();
        boolean followed =
                position.positions().entrySet().stream()
                        .allMatch(
                                each ->
                                        each.getValue() == 0
                                                || applied.positions().containsKey(each.getKey()));
        Optional<Future<?>> alarm = Optional.empty();
        if (applied.reaches(position)) {
            waiter.answer.complete(true);
        } else if (closed || !followed || !atMost.isPositive()) {
            waiter.answer.complete(false);
        } else {
            alarm = Optional.of(expiry(waiter, atMost));
            loops.forEach(ProjectionLoop::wake);
        }
        Optional<Future<?>> set = alarm;
        return waiter.answer.whenComplete(
                (_, _) -> {
                    waiters.remove(waiter);
                    set.ifPresent(each -> each.cancel(false));
                });
    }

    private Future<?> expiry(Waiter waiter, Duration atMost) {
        return timer.schedule(() -> answer(waiter, false), atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void answer(Waiter waiter, boolean reached) {
        executor.execute(() -> waiter.answer.complete(reached));
    }

    private void answerWaiters() {
        if (!waiters.isEmpty()) {
            PositionVector applied = applied();
            for (Waiter waiter : waiters) {
                if (applied.reaches(waiter.wanted)) {
                    answer(waiter, true);
                }
            }
        }
    }

    /** Lets the batches at work finish, for a while, and begins no further one. */
    @Override
    public void close() {
        closed = true;
        subscriptions.forEach(EventFeed.Subscription::close);
        CompletableFuture<?>[] ended =
                loops.stream().map(ProjectionLoop::close).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ended)
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("a projection is still at work after {}", settings.patience(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("closing never fails", e);
        }
        waiters.forEach(waiter -> waiter.answer.complete(false));
    }
}
