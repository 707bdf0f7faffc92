package dev.turnback.contracts;

/** What a component stands on. */
public enum PlatformPart {
    PLATFORM,
    DATA_MODEL
}
