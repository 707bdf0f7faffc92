package dev.turnback.insight.facts;

/** The two populations; no figure mixes them. */
public enum Basis {
    /** Recorded live through the API. */
    VERIFIED,
    /** Read from history. */
    OBSERVED
}
