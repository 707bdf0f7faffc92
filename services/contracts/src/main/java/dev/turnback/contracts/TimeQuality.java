package dev.turnback.contracts;

/** How a time is known. */
public enum TimeQuality {
    /** Somebody or something saw it. */
    KNOWN,
    /** Somebody thinks so. */
    ESTIMATED,
    /** It follows from something else. */
    DERIVED
}
