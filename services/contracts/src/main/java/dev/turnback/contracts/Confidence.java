package dev.turnback.contracts;

/** How sure somebody is of what they say. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
