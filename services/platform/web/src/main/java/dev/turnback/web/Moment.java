package dev.turnback.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * A time as a caller tells it: in RFC 3339, or as seconds on a clock of the caller's own. What is
 * computed from it can be answered in the same form.
 */
public sealed interface Moment {

    /** To compare and compute with; seconds count from 1970, UTC. */
    Instant instant();

    /** Another time in the form of this one. */
    Moment alike(Instant other);

    /** As it is written in a sentence. */
    String told();

    /** A time of the calendar. */
    record At(@JsonValue Instant instant) implements Moment {

        @Override
        public Moment alike(Instant other) {
            return new At(other);
        }

        @Override
        public String told() {
            return instant.toString();
        }
    }

    /** Seconds from wherever the caller counts, to the nanosecond. */
    record Seconds(@JsonValue double seconds) implements Moment {

        /** Further from 0 than any use of it, some 300 years. */
        static final double MOST = 1e10;

        private static final int NANO_PLACES = 9;

        public Seconds {
            if (!(Math.abs(seconds) <= MOST)) {
                throw new IllegalArgumentException("seconds lie within 10,000,000,000 of 0");
            }
        }

        @Override
        public Instant instant() {
            BigDecimal exact =
                    BigDecimal.valueOf(seconds).setScale(NANO_PLACES, RoundingMode.HALF_EVEN);
            BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
            return Instant.ofEpochSecond(
                    whole.longValueExact(),
                    exact.subtract(whole).movePointRight(NANO_PLACES).longValueExact());
        }

        @Override
        public Moment alike(Instant other) {
            return new Seconds(exact(other).doubleValue());
        }

        @Override
        public String told() {
            BigDecimal plain = exact(instant()).stripTrailingZeros();
            return plain.toPlainString() + " s";
        }

        private static BigDecimal exact(Instant moment) {
            return BigDecimal.valueOf(moment.getEpochSecond())
                    .add(BigDecimal.valueOf(moment.getNano(), NANO_PLACES));
        }
    }
}
