package dev.turnback.insight.metrics;

/** Exercises are a population of their own: they are left out, or looked at alone. */
public enum Drills {
    EXCLUDE,
    ONLY
}
