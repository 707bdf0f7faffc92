package dev.turnback.alerts;

/** How much is read at once. */
public final class Limits {

    /** Of a webhook, and of a part of samples. */
    public static final int BYTES = 1 << 20;

    /** Of samples in one delivery; they are read in parts. */
    public static final int SAMPLE_BYTES = 5 << 20;

    /** Observations of a webhook, and lines of a part of samples. */
    public static final int OBSERVATIONS = 10_000;

    /** Bytes of a line of samples. */
    public static final int LINE_BYTES = 8 << 10;

    /** Levels of JSON. */
    public static final int DEPTH = 64;

    /** Longer texts are nothing that a signal or a component could be called. */
    public static final int TEXT = 200;

    private Limits() {}
}
