package dev.turnback.figures;

/** The one confidence level that every interval here is made for. */
public final class Confidence {

    public static final double LEVEL = 0.95;

    /** The chance allowed beyond either bound of a two-sided interval. */
    public static final double TAIL = (1 - LEVEL) / 2;

    /** The standard normal quantile at 1 − {@link #TAIL}. */
    public static final double Z = 1.959963984540054;

    private Confidence() {}
}
