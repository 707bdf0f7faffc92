package dev.turnback.feed;

import dev.turnback.feed.RebuildProgress.Purpose;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps views up with their sources. Every projection reads on from its own checkpoint. An event
 * that cannot be applied is parked, visibly and with those of its key behind it, and the rest goes
 * on; when store or feed do not answer, it is tried for as long as it takes. Nothing here blocks or
 * polls busily; executor and timer stay the caller's to close, after the runner.
 */
public final class ProjectionRunner implements ViewProgress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private final List<ProjectionLoop> loops;
    private final List<EventFeed.Subscription> subscriptions;
    private final Waiters waiters;
    private final RunnerSettings settings;
    private final ParkedEvents parked;
    private final Rebuilds rebuilds;

    /**
     * Starts at once.
     *
     * @param views opened with {@link #views()} besides the views of the projections
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
        if (projections.stream().map(p -> List.of(p.view(), p.source())).distinct().count()
                != projections.size()) {
            throw new IllegalArgumentException("two projections share a checkpoint");
        }
        this.settings = settings;
        waiters = new Waiters(this::applied, executor, timer);
        parked = new ParkedEvents(views);
        var around =
                new RunnerSurroundings(
                        feed, views, parked, settings, executor, timer, clock, waiters::advanced);
        loops = projections.stream().map(each -> new ProjectionLoop(each, around)).toList();
        rebuilds = new Rebuilds(loops, around);
        subscriptions =
                loops.stream()
                        .map(loop -> loop.projection().source())
                        .distinct()
                        .map(source -> feed.onAdvance(source, () -> wake(source)))
                        .toList();
        loops.forEach(ProjectionLoop::wake);
    }

    /** What a runner keeps for itself: every store that it writes to is opened with these. */
    public static List<ViewDefinition> views() {
        return List.of(ParkedEvents.VIEW, RebuildRecords.VIEW);
    }

    private void wake(String source) {
        loops.stream()
                .filter(loop -> loop.projection().source().equals(source))
                .forEach(ProjectionLoop::wake);
        rebuilds.wake(source);
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
     * A page of the events that the views lack, by view, source and position.
     *
     * @param limit 1 to 1,000
     * @param cursor {@link ParkedEvents.Page#next} of the page before, null for the first one
     */
    public CompletableFuture<ParkedEvents.Page> parked(int limit, @Nullable String cursor) {
        return parked.page(limit, cursor);
    }

    /** Applies every parked event again; see {@link #retry(String, String)}. */
    public CompletableFuture<Retried> retryAll() {
        return retry(
                Stream.concat(loops.stream(), rebuilds.filling().stream()).toList(), _ -> true);
    }

    /** Applies the parked events of a view again; see {@link #retry(String, String)}. */
    public CompletableFuture<Retried> retry(String view) {
        return retry(of(view), _ -> true);
    }

    /**
     * Applies the parked events of one key of a view again, in order and as far as they succeed.
     *
     * @param view as {@link ParkedEvent#view} has it
     * @return fails when store or feed do not answer, and with {@link IllegalArgumentException}
     *     when there is no such view; what succeeded until then is no longer parked
     */
    public CompletableFuture<Retried> retry(String view, String key) {
        return retry(of(view), each -> each.key().equals(key));
    }

    private List<ProjectionLoop> of(String view) {
        return Stream.concat(loops.stream(), rebuilds.filling().stream())
                .filter(loop -> loop.projection().view().equals(view))
                .toList();
    }

    private static CompletableFuture<Retried> retry(
            List<ProjectionLoop> loops, Predicate<ParkedEvent> wanted) {
        if (loops.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("there is no such view"));
        }
        CompletableFuture<Retried> all = CompletableFuture.completedFuture(Retried.NOTHING);
        for (ProjectionLoop loop : loops) {
            all = all.thenCombine(loop.retry(wanted), Retried::plus);
        }
        return all;
    }

    /**
     * Fills the view anew from the beginning of its logs, beside the one that serves, and puts it
     * in its place when it has caught up. It goes on after a restart. {@link #operations} says how
     * far it is.
     *
     * @return completes when it has begun; fails with {@link IllegalArgumentException} when there
     *     is no such view, and with {@link IllegalStateException} while it is rebuilt or checked
     */
    public CompletableFuture<Boolean> rebuild(String view) {
        return rebuilds.begin(view, Purpose.REBUILD);
    }

    /**
     * Like {@link #rebuild}, but compares what was filled with the view, at the same positions, and
     * changes nothing.
     */
    public CompletableFuture<Boolean> check(String view) {
        return rebuilds.begin(view, Purpose.CHECK);
    }

    /** Gives up a rebuild or check; false when none goes on, or it is too late. */
    public CompletableFuture<Boolean> cancelRebuild(String view) {
        return rebuilds.cancel(view);
    }

    /** What there is to be known about each view, in the order they were given. */
    public Operations operations() {
        return new Operations(
                loops.stream()
                        .map(loop -> loop.projection().view())
                        .distinct()
                        .map(
                                view ->
                                        Operations.View.of(
                                                view,
                                                progress().stream()
                                                        .filter(each -> each.view().equals(view))
                                                        .toList(),
                                                rebuilds.progress(view, Purpose.REBUILD),
                                                rebuilds.progress(view, Purpose.CHECK)))
                        .toList());
    }

    /**
     * {@inheritDoc}
     *
     * <p>False at once for a source that no projection follows.
     */
    @Override
    public CompletableFuture<Boolean> reach(PositionVector position, Duration atMost) {
        return waiters.reach(position, atMost, () -> loops.forEach(ProjectionLoop::wake));
    }

    /** Begins no further batch; completes when those at work have ended. */
    public CompletableFuture<Boolean> stop() {
        subscriptions.forEach(EventFeed.Subscription::close);
        CompletableFuture<?>[] ended =
                loops.stream().map(ProjectionLoop::close).toArray(CompletableFuture<?>[]::new);
        waiters.close();
        return CompletableFuture.allOf(ended).thenCombine(rebuilds.close(), (_, _) -> true);
    }

    /** Lets the batches at work finish, for a while, and begins no further one. */
    @Override
    public void close() {
        try {
            stop().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("a projection is still at work after {}", settings.patience(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("closing never fails", e);
        }
    }
}
