package dev.turnback.decision.measure;

import dev.turnback.alerts.Observation;
import dev.turnback.service.Machinery;
import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the signals of live releases every 15 seconds. Of several processes only the holder of
 * the lease does. Nothing here blocks; executor and timer stay the caller's.
 */
final class Polling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration TERM = EVERY.multipliedBy(3);
    private static final String LEASE = "measuring";

    private final Round round;
    private final Notes notes;
    private final LiveSignals live;
    private final SignalsHeard heard;
    private final Leases leases;
    private final Machinery machinery;
    private final String holder;
    private @Nullable Future<?> alarm;
    private @Nullable Lease lease;
    private boolean closed;

    /**
     * Begins at once.
     *
     * @param leases shared by all who ask for the same signals
     */
    Polling(
            Round round,
            Notes notes,
            LiveSignals live,
            SignalsHeard heard,
            Leases leases,
            Machinery machinery) {
        this.round = round;
        this.notes = notes;
        this.live = live;
        this.heard = heard;
        this.leases = leases;
        this.machinery = machinery;
        holder = machinery.ids().next("run");
        machinery.executor().execute(this::look);
    }

    private void look() {
        Instant now = machinery.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var _ =
                CompletableFuture.completedFuture(now)
                        .thenCompose(at -> leases.acquire(LEASE, holder, at, TERM))
                        .thenCompose(
                                granted ->
                                        holds(granted)
                                                ? once(now)
                                                : CompletableFuture.completedFuture(null))
                        .whenComplete((_, failure) -> looked(now, failure));
    }

    private synchronized boolean holds(Optional<Lease> granted) {
        lease = granted.orElse(null);
        return lease != null && !closed;
    }

    /** One round: what was measured is kept, and then told how it went. */
    private CompletableFuture<Void> once(Instant now) {
        return live.measured()
                .thenCompose(signals -> round.ask(signals, now))
                .thenCompose(all -> keep(all, now))
                .thenCompose(all -> notes.write(all, now));
    }

    private CompletableFuture<List<Measured>> keep(List<Measured> all, Instant now) {
        List<Observation> samples =
                all.stream().map(Measured::sample).filter(Objects::nonNull).toList();
        if (samples.isEmpty()) {
            return CompletableFuture.completedFuture(all);
        }
        return heard.accept(samples, now)
                .handle(
                        (_, failure) ->
                                failure == null
                                        ? all
                                        : all.stream()
                                                .map(each -> each.lost("it could not be kept"))
                                                .toList());
    }

    private synchronized void looked(Instant began, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("signals are asked for again", failure);
        }
        if (!closed) {
            Duration left = EVERY.minus(Duration.between(began, machinery.clock().instant()));
            alarm =
                    machinery
                            .timer()
                            .schedule(
                                    () -> machinery.executor().execute(this::look),
                                    Math.max(0, left.toMillis()),
                                    TimeUnit.MILLISECONDS);
        }
    }

    /** Lets another one ask from now on; what is on its way still counts. */
    @Override
    public synchronized void close() {
        closed = true;
        Future<?> next = alarm;
        if (next != null) {
            next.cancel(false);
        }
        Lease held = lease;
        if (held != null) {
            var _ = leases.release(held);
        }
    }
}
