package dev.turnback.contracts;

/** What kind of actor it was. */
public enum ActorKind {
    /** Somebody signed in, or whose chat account is known. */
    PERSON,
    /** A program with a token, or a delivery. */
    MACHINE
}
