package dev.turnback.feed;

import dev.turnback.feed.RebuildProgress.Purpose;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps views up with their sources. Every projection reads on from its own checkpoint. An event
 * that cannot be applied is parked, visibly and with those of its key behind it, and the rest goes
 * on; when store or feed do not answer, it is tried for as long as it takes. Nothing here blocks or
 * polls busily; executor and timer stay the caller's to close, after the runner.
 */
public final class ProjectionRunner implements ViewProgress, AutoCloseable {

    private final Loops loops;
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
        parked = new ParkedEvents(views);
        waiters = new Waiters(this::applied, executor, timer);
        var around =
                new RunnerSurroundings(
                        feed,
                        views,
                        Checkpoints.ofViews(views),
                        parked,
                        settings,
                        executor,
                        timer,
                        clock,
                        waiters::advanced);
        List<ProjectionLoop> all =
                projections.stream().map(each -> new ProjectionLoop(each, around)).toList();
        rebuilds = new Rebuilds(all, around);
        loops = new Loops(all, feed, rebuilds::wake);
    }

    /** What a runner keeps for itself: every store that it writes to is opened with these. */
    public static List<ViewDefinition> views() {
        return List.of(ParkedEvents.VIEW, RebuildRecords.VIEW);
    }

    @Override
    public PositionVector applied() {
        var positions = new HashMap<String, Long>();
        progress().forEach(each -> positions.merge(each.source(), each.position(), Math::min));
        return new PositionVector(positions);
    }

    @Override
    public Instant closedTime() {
        return loops.all().stream()
                .map(ProjectionLoop::closedTime)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    @Override
    public boolean caughtUp() {
        return loops.all().stream().allMatch(ProjectionLoop::caughtUp);
    }

    /** Caught up, and no projection has stopped: what the views say may be shown. */
    public boolean ready() {
        return caughtUp()
                && progress().stream().noneMatch(p -> p.state() == Progress.State.STOPPED);
    }

    /** One for each projection, in the order they were given. */
    public List<Progress> progress() {
        return loops.progress();
    }

    /** Tries again where projections have stopped or are about to retry. */
    public void resume() {
        loops.resume();
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
        return Loops.retry(withCopies(), _ -> true);
    }

    /** Applies the parked events of a view again; see {@link #retry(String, String)}. */
    public CompletableFuture<Retried> retry(String view) {
        return Loops.retry(Loops.of(view, withCopies()), _ -> true);
    }

    /**
     * Applies the parked events of one key of a view again, in order and as far as they succeed.
     *
     * @param view as {@link ParkedEvent#view} has it
     * @return fails when store or feed do not answer, and with {@link IllegalArgumentException}
     *     when there is no such view; what succeeded until then is no longer parked
     */
    public CompletableFuture<Retried> retry(String view, String key) {
        return Loops.retry(Loops.of(view, withCopies()), each -> each.key().equals(key));
    }

    private List<ProjectionLoop> withCopies() {
        return Stream.concat(loops.all().stream(), rebuilds.filling().stream()).toList();
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
                loops.all().stream()
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

    @Override
    public Optional<String> trouble() {
        return operations().views().stream()
                .flatMap(view -> view.sources().stream())
                .flatMap(source -> source.error().stream())
                .findFirst();
    }

    /**
     * {@inheritDoc}
     *
     * <p>False at once for a source that no projection follows.
     */
    @Override
    public CompletableFuture<Boolean> reach(PositionVector position, Duration atMost) {
        return waiters.reach(position, atMost, loops::wakeAll);
    }

    /** Begins no further batch; completes when those at work have ended. */
    public CompletableFuture<Boolean> stop() {
        waiters.close();
        return loops.stop().thenCombine(rebuilds.close(), (_, _) -> true);
    }

    /** Lets the batches at work finish, for a while, and begins no further one. */
    @Override
    public void close() {
        Loops.await(stop(), settings.patience());
    }
}
