package dev.turnback.figures;

/**
 * One duration, for survival figures.
 *
 * @param seconds 0 or more
 * @param censored true when it had not ended after {@code seconds}
 */
public record Lifetime(double seconds, boolean censored) {

    public Lifetime {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("a lifetime of " + seconds + " s");
        }
    }

    public static Lifetime ended(double seconds) {
        return new Lifetime(seconds, false);
    }

    public static Lifetime open(double seconds) {
        return new Lifetime(seconds, true);
    }
}
