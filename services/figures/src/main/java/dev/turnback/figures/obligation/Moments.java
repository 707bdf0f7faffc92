package dev.turnback.figures.obligation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;

/** Arithmetic of time that the JDK lacks, and how numbers are told. */
final class Moments {

    private static final MathContext TOLD = new MathContext(12);
    private static final int MOST_PLACES = 12;

    private Moments() {}

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Exact, to the nanosecond. */
    static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    }

    static String told(Duration length) {
        return told(seconds(length)) + " s";
    }

    static String told(double number) {
        return told(BigDecimal.valueOf(number));
    }

    static String told(BigDecimal number) {
        BigDecimal short12 = number.round(TOLD).stripTrailingZeros();
        return Math.abs(short12.scale()) > MOST_PLACES
                ? short12.toString()
                : short12.toPlainString();
    }
}
