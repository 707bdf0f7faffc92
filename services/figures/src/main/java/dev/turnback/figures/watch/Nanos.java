package dev.turnback.figures.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as nanoseconds since 1970 and lengths as nanoseconds, so that nothing is allocated. */
final class Nanos {

    /** Later than every moment; as a length, without end. */
    static final long NEVER = Long.MAX_VALUE;

    /** Earlier than every moment. */
    static final long EVER = Long.MIN_VALUE;

    private static final long A_SECOND = 1_000_000_000L;
    private static final long MOST_SECONDS = NEVER / A_SECOND - 1;

    private Nanos() {}

    /**
     * @throws IllegalArgumentException before 1678 or after 2261
     */
    static long of(Instant moment) {
        long seconds = moment.getEpochSecond();
        if (seconds > MOST_SECONDS || seconds < -MOST_SECONDS) {
            throw new IllegalArgumentException("no moment of this age: " + moment);
        }
        return seconds * A_SECOND + moment.getNano();
    }

    /** Without end when it is null or longer than can be told. */
    static long of(@Nullable Duration length) {
        return length == null || length.toSeconds() > MOST_SECONDS ? NEVER : length.toNanos();
    }

    static Instant moment(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
    }

    /** NEVER stays never. */
    static long plus(long moment, long length) {
        if (moment == NEVER || length == NEVER) {
            return NEVER;
        }
        long sum = moment + length;
        return sum < moment ? NEVER : sum;
    }

    static long minus(long moment, long length) {
        long difference = moment - length;
        return length == NEVER || difference > moment ? EVER : difference;
    }
}
