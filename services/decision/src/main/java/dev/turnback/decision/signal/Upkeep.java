package dev.turnback.decision.signal;

import dev.turnback.decision.signal.intake.Deliveries;
import dev.turnback.decision.signal.kept.Thinning;
import dev.turnback.service.Machinery;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Thins what is old and sweeps what has expired, by one process at a time. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private static final String LEASE = "decision-signal-upkeep";
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int SWEPT_AT_ONCE = 10_000;

    private final Thinning thinning;
    private final Deliveries deliveries;
    private final BlobLog blobs;
    private final Leases leases;
    private final Machinery machinery;
    private final String holder;
    private ScheduledFuture<?> next;
    private boolean closed;

    Upkeep(
            Thinning thinning,
            Deliveries deliveries,
            BlobLog blobs,
            Leases leases,
            Machinery machinery) {
        this.thinning = thinning;
        this.deliveries = deliveries;
        this.blobs = blobs;
        this.leases = leases;
        this.machinery = machinery;
        holder = machinery.ids().next("run");
        next = later();
    }

    private ScheduledFuture<?> later() {
        return machinery.timer().schedule(this::begin, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void begin() {
        machinery.executor().execute(this::look);
    }

    private void look() {
        Instant now = machinery.clock().instant();
        var _ =
                leases.acquire(LEASE, holder, now, EVERY.multipliedBy(2))
                        .thenCompose(
                                held ->
                                        held.isEmpty()
                                                ? CompletableFuture.completedFuture(null)
                                                : work(now))
                        .handleAsync((_, failure) -> looked(failure), machinery.executor());
    }

    private CompletableFuture<Void> work(Instant now) {
        return thinning.step()
                .thenCompose(_ -> deliveries.sweep(now))
                .thenCompose(_ -> blobs.sweep(now, SWEPT_AT_ONCE))
                .thenApply(_ -> null);
    }

    private synchronized boolean looked(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("signals are thinned and swept later", failure);
        }
        if (!closed) {
            next = later();
        }
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        next.cancel(false);
    }
}
