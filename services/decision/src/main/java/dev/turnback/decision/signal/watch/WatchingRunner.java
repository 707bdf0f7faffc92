package dev.turnback.decision.signal.watch;

import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.Obliging;
import dev.turnback.decision.signal.kept.Hours;
import dev.turnback.decision.signal.kept.KeptSignals;
import dev.turnback.decision.signal.kept.Records.Change;
import dev.turnback.decision.signal.kept.SignalStream;
import dev.turnback.decision.signal.live.LiveSet;
import dev.turnback.decision.signal.watch.Snapshots.Snapshot;
import dev.turnback.service.Machinery;
import dev.turnback.storage.Blob;
import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the stream of signals as it grows and watches what is heard. Of several runners only the
 * holder of the lease does; another goes on from the last snapshot when it is gone or stalls. What
 * time decides and what is watched is written into the stream before it counts, so that whoever
 * reads on from a snapshot finds the same and says it with the same keys.
 *
 * <p>Nothing here blocks; executor and timer stay the caller's.
 */
public final class WatchingRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingRunner.class);

    private static final String LEASE = "decision-watching";
    private static final Duration TERM = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LIVE_AT_LEAST = Duration.ofMinutes(1);
    private static final Duration SNAPSHOT_AFTER = Duration.ofSeconds(30);
    private static final long SNAPSHOT_AFTER_RECORDS = 5_000;
    private static final int PAGE = 200;

    private final Surroundings around;
    private final Snapshots snapshots;
    private final Matching matching;
    private final String holder;
    private @Nullable Future<?> alarm;
    private @Nullable Lease lease;
    private @Nullable Reading reading;
    private Snapshot last = Snapshot.NONE;
    private Instant snapshotAt = Instant.MIN;
    private Instant lookedAtLive = Instant.MIN;
    private Instant askLiveAgainAt = Instant.MIN;
    private long liveHeardTo = -1;
    private boolean working;
    private boolean wokenMeanwhile;
    private boolean closed;
    private int failures;

    /** What it reads, and where it says what it finds. */
    public record Surroundings(
            SignalStream stream,
            Hours hours,
            KeptSignals signals,
            LiveSet live,
            Obliging obliging,
            ViewStore views,
            Leases leases,
            Machinery machinery) {

        Instant now() {
            return machinery.clock().instant();
        }
    }

    /** Starts at once. */
    public WatchingRunner(Surroundings around, Matching matching) {
        this.around = around;
        this.matching = matching;
        snapshots = new Snapshots(around.views());
        holder = around.machinery().ids().next("run");
        wake();
    }

    /** What it keeps for itself. */
    public static List<ViewDefinition> views() {
        return List.of(Snapshots.VIEW);
    }

    /** Looks now. */
    public synchronized void wake() {
        wokenMeanwhile = working;
        if (!working && !closed) {
            working = true;
            cancelAlarm();
            around.machinery().executor().execute(this::look);
        }
    }

    private void look() {
        var _ =
                around.leases()
                        .acquire(LEASE, holder, around.now(), TERM)
                        .thenComposeAsync(this::work, around.machinery().executor())
                        .handleAsync(
                                (_, failure) -> looked(failure), around.machinery().executor());
    }

    private CompletableFuture<Void> work(Optional<Lease> granted) {
        Lease before = lease;
        lease = granted.orElse(null);
        Lease held = lease;
        if (held == null) {
            reading = null;
            return CompletableFuture.completedFuture(null);
        }
        if (before == null || !held.isOf(before)) {
            reading = null;
        }
        return read().thenCompose(this::workOn);
    }

    private CompletableFuture<Reading> read() {
        return reading != null
                ? CompletableFuture.completedFuture(reading)
                : snapshots.last().thenApply(this::resume);
    }

    private Reading resume(Snapshot snapshot) {
        last = snapshot;
        snapshotAt = around.now();
        liveHeardTo = -1;
        var resumed =
                new Reading(
                        Watching.resume(matching, snapshot.state()),
                        snapshot.position(),
                        around.signals(),
                        around.obliging());
        reading = resumed;
        return resumed;
    }

    private CompletableFuture<Void> workOn(Reading from) {
        return from.say()
                .thenCompose(_ -> readOn(from))
                .thenCompose(_ -> keepTime(from))
                .thenCompose(_ -> keepLive(from))
                .thenCompose(_ -> keepSnapshot(from));
    }

    /** Reads to the end of the stream. */
    private CompletableFuture<Void> readOn(Reading from) {
        if (!mayGoOn()) {
            return CompletableFuture.completedFuture(null);
        }
        return around.stream()
                .read(from.position(), PAGE)
                .thenComposeAsync(
                        page ->
                                page.isEmpty()
                                        ? CompletableFuture.completedFuture(null)
                                        : found(page)
                                                .thenCompose(_ -> read(from, page))
                                                .thenComposeAsync(
                                                        _ -> readOn(from),
                                                        around.machinery().executor()),
                        around.machinery().executor());
    }

    /** Asked before every page: a holder that stalled must not go on. */
    private synchronized boolean mayGoOn() {
        return !closed && lease != null && lease.isValidAt(around.now());
    }

    private CompletableFuture<Void> found(List<Blob> page) {
        return around.hours().add(SignalStream.STREAM, page);
    }

    private static CompletableFuture<Void> read(Reading from, List<Blob> page) {
        CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
        for (Blob blob : page) {
            reading = reading.thenCompose(_ -> from.read(blob));
        }
        return reading;
    }

    /** What is watched stays as it is while nobody tells what is live: time goes on without. */
    private CompletableFuture<Void> keepLive(Reading from) {
        Instant now = around.now();
        Optional<Long> heardTo = around.live().heardTo();
        if (heardTo.isEmpty()
                || !mayGoOn()
                || now.isBefore(askLiveAgainAt)
                || (heardTo.get() == liveHeardTo
                        && now.isBefore(lookedAtLive.plus(LIVE_AT_LEAST)))) {
            return CompletableFuture.completedFuture(null);
        }
        return around.live()
                .change(from.watching().watched(), from.watching()::isOver, now)
                .toFuture()
                .handle((change, failure) -> told(change, failure, now))
                .thenComposeAsync(
                        change ->
                                change.isEmpty()
                                        ? CompletableFuture.completedFuture(null)
                                        : changeLive(from, change.get(), now)
                                                .thenRun(
                                                        () -> {
                                                            liveHeardTo = heardTo.get();
                                                            lookedAtLive = now;
                                                        }),
                        around.machinery().executor());
    }

    private Optional<Change> told(
            @Nullable Change change, @Nullable Throwable failure, Instant now) {
        if (failure != null) {
            LOG.warn("what is live is asked again after a pause: {}", failure.toString());
            askLiveAgainAt = now.plus(LONGEST);
        }
        return Optional.ofNullable(change);
    }

    private CompletableFuture<Void> changeLive(Reading from, Change change, Instant now) {
        return change.changesNothing()
                ? CompletableFuture.completedFuture(null)
                : around.stream().changed(change, now).thenCompose(_ -> readOn(from));
    }

    private CompletableFuture<Void> keepTime(Reading from) {
        Instant now = around.now();
        boolean due = from.watching().next().filter(at -> !at.isAfter(now)).isPresent();
        return due && mayGoOn()
                ? around.stream().timePassed(now).thenCompose(_ -> readOn(from))
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> keepSnapshot(Reading from) {
        Instant now = around.now();
        long more = from.position() - last.position();
        boolean due =
                more >= SNAPSHOT_AFTER_RECORDS
                        || (more > 0 && !now.isBefore(snapshotAt.plus(SNAPSHOT_AFTER)));
        if (!due || !mayGoOn()) {
            return CompletableFuture.completedFuture(null);
        }
        return snapshots
                .store(last, from.position(), from.watching().state())
                .thenAccept(
                        stored -> {
                            last = stored;
                            snapshotAt = now;
                        });
    }

    private boolean looked(@Nullable Throwable failure) {
        synchronized (this) {
            working = false;
            failures = failure == null ? 0 : failures + 1;
            if (failure != null) {
                warn(failure);
            }
            if (closed) {
                giveBack();
            } else if (failure == null && wokenMeanwhile) {
                wake();
            } else {
                alarm =
                        around.machinery()
                                .timer()
                                .schedule(this::wake, pause().toNanos(), TimeUnit.NANOSECONDS);
            }
        }
        return true;
    }

    /** The whole trace once: what does not work is tried again for as long as it does not. */
    private void warn(Throwable failure) {
        if (failures == 1) {
            LOG.warn("signals are read on after a pause", failure);
        } else {
            LOG.warn("signals are still not read on: {}", failure.toString());
        }
    }

    private Duration pause() {
        if (failures > 0) {
            Duration pause = POLL.multipliedBy(1L << Math.min(failures - 1, 10));
            return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        }
        Duration left =
                Optional.ofNullable(reading)
                        .flatMap(now -> now.watching().next())
                        .map(at -> Duration.between(around.now(), at))
                        .orElse(POLL);
        if (left.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return left.compareTo(POLL) < 0 ? left : POLL;
    }

    private void cancelAlarm() {
        Future<?> next = alarm;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void giveBack() {
        Lease held = lease;
        lease = null;
        if (held != null) {
            var _ = around.leases().release(held);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        cancelAlarm();
        if (!working) {
            giveBack();
        }
    }
}
