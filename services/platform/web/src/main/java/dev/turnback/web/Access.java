package dev.turnback.web;

/** The rule of a route: who may call it. */
public enum Access {
    /** Anybody, without a token: health, sign-in, the pages themselves. */
    PUBLIC,
    /** Whoever may read. */
    READ,
    /** Whoever may record. */
    WRITE
}
