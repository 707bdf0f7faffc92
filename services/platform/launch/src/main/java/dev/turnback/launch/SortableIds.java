package dev.turnback.launch;

import dev.turnback.kernel.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Prefix, 48 bits of milliseconds, 80 random bits, in Crockford's base 32: a prefixed ULID. */
public final class SortableIds implements Ids {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    public SortableIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String next(String prefix) {
        var id = new StringBuilder(prefix).append('_');
        long millis = clock.millis();
        for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
            id.append(DIGITS.charAt((int) (millis >>> (5 * digit)) & 31));
        }
        byte[] bits = new byte[RANDOM_DIGITS];
        random.nextBytes(bits);
        for (byte each : bits) {
            id.append(DIGITS.charAt(each & 31));
        }
        return id.toString();
    }
}
