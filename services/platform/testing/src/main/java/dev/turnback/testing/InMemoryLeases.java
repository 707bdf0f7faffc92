package dev.turnback.testing;

import dev.turnback.storage.Lease;
import dev.turnback.storage.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leases of one process, or of several that are played in one. */
public final class InMemoryLeases implements Leases {

    private final Disk disk;
    private volatile boolean closed;

    public InMemoryLeases(Disk disk) {
        this.disk = disk;
    }

    /** What several stores share. */
    public static final class Disk {
        private final Map<String, Lease> leases = new HashMap<>();
    }

    @Override
    public CompletableFuture<Optional<Lease>> acquire(
            String name, String holder, Instant now, Duration term) {
        return now(
                () -> {
                    Leases.requireValid(name, holder, term);
                    var found = Optional.ofNullable(disk.leases.get(name));
                    Optional<Lease> granted = Lease.next(found, name, holder, now, term);
                    granted.ifPresent(lease -> disk.leases.put(name, lease));
                    return granted;
                });
    }

    @Override
    public CompletableFuture<Void> release(Lease lease) {
        return now(
                () -> {
                    disk.leases.computeIfPresent(
                            lease.name(),
                            (name, last) -> last.isOf(lease) ? last.released() : last);
                    return null;
                });
    }

    @Override
    public void close() {
        closed = true;
    }

    private <T extends @Nullable Object> CompletableFuture<T> now(Supplier<T> work) {
        synchronized (disk) {
            try {
                if (closed) {
                    throw new IllegalStateException("this store is closed");
                }
                return CompletableFuture.completedFuture(work.get());
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }
}
