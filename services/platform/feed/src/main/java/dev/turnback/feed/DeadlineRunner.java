package dev.turnback.feed;

import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires deadlines: sends a command for each that is due, with the key {@code name/key/dueAt}, so
 * that it has its effect once however often it is sent. Of several runners only the holder of the
 * lease does; another takes over when it is gone or stalls. The event that follows clears the
 * deadline; one whose command was rejected or ignored is not fired again for that time.
 *
 * <p>Late is possible, early is not. Nothing here blocks; executor and timer stay the caller's.
 */
public final class DeadlineRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRunner.class);

    private final DueDeadlines due;
    private final Leases leases;
    private final DeadlineSettings settings;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final InstantSource clock;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private @Nullable Future<?> alarm;
    private @Nullable Lease lease;
    private @Nullable String error;
    private Optional<Instant> nextDue = Optional.empty();
    private boolean working;
    private boolean wokenMeanwhile;
    private boolean closed;
    private int failures;

    /**
     * Starts at once.
     *
     * @param views opened with {@link #views()}, and with {@link DeadlineProjection#VIEW}, which a
     *     runner of projections keeps
     * @param command pure: what is sent for a deadline, the same whenever it is asked
     * @param timer only ever runs short steps
     */
    public DeadlineRunner(
            ViewStore views,
            Leases leases,
            Function<Deadline, Object> command,
            CommandDispatcher dispatcher,
            DeadlineSettings settings,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.leases = leases;
        this.settings = settings;
        this.executor = executor;
        this.timer = timer;
        this.clock = clock;
        this.due =
                new DueDeadlines(
                        views, new DeadlineFiring(views, command, dispatcher), clock, executor);
        wake();
    }

    /** What it keeps for itself. */
    public static List<ViewDefinition> views() {
        return List.of(FiredDeadlines.VIEW);
    }

    /**
     * A runner at one moment.
     *
     * @param lease the lease while this runner holds it
     * @param nextDue when the next deadline is due that was set when it last looked
     * @param accepted how many commands were accepted since the start
     * @param rejected how many were rejected
     * @param ignored how many asked for what was so already
     * @param broken how many deadlines cannot be fired because no command can be made of them or
     *     nobody understands it; they are tried again at every look
     * @param error why the last look was broken off
     */
    public record Status(
            Optional<Lease> lease,
            Optional<Instant> nextDue,
            long accepted,
            long rejected,
            long ignored,
            int broken,
            Optional<String> error) {}

    public synchronized Status status() {
        Outcomes.Counts counts = due.firing().counts();
        return new Status(
                Optional.ofNullable(lease).filter(held -> held.isValidAt(clock.instant())),
                nextDue,
                counts.accepted(),
                counts.rejected(),
                counts.ignored(),
                due.firing().broken(),
                Optional.ofNullable(error));
    }

    /** Looks for due deadlines now. */
    public synchronized void wake() {
        wokenMeanwhile = working;
        if (!working && !closed) {
            working = true;
            cancelAlarm();
            executor.execute(this::look);
        }
    }

    private void look() {
        var _ =
                Failures.future(this::renewed)
                        .thenComposeAsync(this::fire, executor)
                        .handleAsync(
                                (next, failure) ->
                                        looked(failure == null ? next : Optional.empty(), failure),
                                executor);
    }

    private CompletableFuture<Optional<Lease>> renewed() {
        return leases.acquire(
                settings.lease(), settings.holder(), clock.instant(), settings.term());
    }

    /** Completes with the next due time. */
    private CompletableFuture<Optional<Instant>> fire(Optional<Lease> granted) {
        synchronized (this) {
            lease = granted.orElse(null);
        }
        return granted.isEmpty()
                ? CompletableFuture.completedFuture(Optional.empty())
                : due.fireAll(() -> mayFire(granted.get())).thenCompose(_ -> due.next());
    }

    /** Asked before every command: a holder that stalled must not go on. */
    private synchronized boolean mayFire(Lease held) {
        return !closed && held.isValidAt(clock.instant());
    }

    private boolean looked(Optional<Instant> next, @Nullable Throwable failure) {
        synchronized (this) {
            working = false;
            nextDue = next;
            error = failure == null ? null : Failures.describe(Failures.causeOf(failure));
            failures = failure == null ? 0 : failures + 1;
            if (failure != null) {
                LOG.warn("deadlines are looked for again", Failures.causeOf(failure));
            }
            if (closed) {
                giveBack();
            } else if (failure == null && wokenMeanwhile) {
                wake();
            } else {
                sleep();
            }
        }
        return true;
    }

    private void sleep() {
        Duration pause = failures > 0 ? settings.pauseAfter(failures) : untilNext();
        alarm = timer.schedule(this::wake, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Duration untilNext() {
        Duration left =
                nextDue.map(at -> Duration.between(clock.instant(), at)).orElse(settings.poll());
        if (!left.isPositive()) {
            return settings.poll();
        }
        return left.compareTo(settings.poll()) < 0 ? left : settings.poll();
    }

    private void cancelAlarm() {
        Future<?> last = alarm;
        if (last != null) {
            last.cancel(false);
        }
    }

    /** Fires nothing any more; completes when the lease is given back, or nobody can tell. */
    public CompletableFuture<Boolean> stop() {
        synchronized (this) {
            boolean first = !closed;
            closed = true;
            cancelAlarm();
            if (first && !working) {
                giveBack();
            }
        }
        return ended;
    }

    private void giveBack() {
        Lease held = lease;
        lease = null;
        CompletableFuture<Void> released =
                held == null
                        ? CompletableFuture.completedFuture(null)
                        : Failures.future(() -> leases.release(held));
        var _ = released.whenComplete((_, _) -> ended.complete(true));
    }

    /** Waits for the command on its way, for a while. */
    @Override
    public void close() {
        Loops.await(stop(), settings.patience());
    }
}
