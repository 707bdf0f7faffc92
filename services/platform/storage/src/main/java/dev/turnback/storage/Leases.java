package dev.turnback.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Who may do what alone, over all processes that use the same store. A store keeps the last lease
 * of each name in one place and replaces it only when it is still what was read there.
 *
 * <p>The time is the caller's: holders must agree on it to well within a term.
 *
 * <p>Safe for many threads. Futures complete on a thread of the store: do not block there. A future
 * fails with {@link LeaseStoreException} when the store cannot read or write (then nobody knows
 * whether a lease was granted: ask again), with {@link IllegalArgumentException} when a name,
 * holder or term is none, and with {@link IllegalStateException} once the store is closed.
 */
public interface Leases extends AutoCloseable {

    /**
     * Grants a lease that is new, over, given back, or the holder's already. Only the last keeps
     * its epoch, and it never ends earlier than before.
     *
     * @param name a small letter, then at most 39 small letters, digits and dashes
     * @param holder not blank; its own for every process that was ever started
     * @param term longer than nothing
     * @return empty when another holds it
     */
    CompletableFuture<Optional<Lease>> acquire(
            String name, String holder, Instant now, Duration term);

    /** Gives the lease back before its end; one that is another's by now stays as it is. */
    CompletableFuture<Void> release(Lease lease);

    /** Finishes what was asked for, then refuses everything. */
    @Override
    void close();

    /**
     * @throws IllegalArgumentException when one of them is none
     */
    static void requireValid(String name, String holder, Duration term) {
        StreamNames.require(name);
        if (holder.isBlank() || !term.isPositive()) {
            throw new IllegalArgumentException(
                    "a lease needs a holder and a term, not \"%s\" and %s".formatted(holder, term));
        }
    }
}
