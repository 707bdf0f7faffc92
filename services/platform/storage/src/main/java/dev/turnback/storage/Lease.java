package dev.turnback.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The right to do something alone for a while.
 *
 * @param epoch from 1, higher with every change of the holder: whoever is told of a higher one
 *     refuses work of a lower one
 * @param until from this moment on it is over; in whole microseconds
 */
public record Lease(String name, String holder, long epoch, Instant until) {

    public Lease {
        StreamNames.require(name);
        until = until.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isValidAt(Instant now) {
        return until.isAfter(now);
    }

    /** True when the other is the same lease, however often either was renewed. */
    public boolean isOf(Lease other) {
        return name.equals(other.name) && holder.equals(other.holder) && epoch == other.epoch;
    }

    /**
     * What an adapter puts in the place of the lease it found, if nothing else was put there
     * meanwhile. A renewal never ends earlier than what the holder was promised before.
     *
     * @param found the last lease of that name, also when it is over
     * @return empty when another holds it
     */
    public static Optional<Lease> next(
            Optional<Lease> found, String name, String holder, Instant now, Duration term) {
        if (found.isEmpty()) {
            return Optional.of(new Lease(name, holder, 1, now.plus(term)));
        }
        Lease last = found.get();
        if (last.holder.equals(holder)) {
            Instant end = now.plus(term);
            Instant until = end.isAfter(last.until) ? end : last.until;
            return Optional.of(new Lease(name, holder, last.epoch, until));
        }
        return last.isValidAt(now)
                ? Optional.empty()
                : Optional.of(new Lease(name, holder, last.epoch + 1, now.plus(term)));
    }

    /** What an adapter puts in the place of a lease that its holder gave back. */
    public Lease released() {
        return new Lease(name, "", epoch, Instant.EPOCH);
    }
}
