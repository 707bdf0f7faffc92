package dev.turnback.contracts;

/** Whom a status update is for. */
public enum Audience {
    INTERNAL,
    PUBLIC
}
