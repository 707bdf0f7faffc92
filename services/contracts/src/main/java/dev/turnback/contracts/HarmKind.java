package dev.turnback.contracts;

/** Who or what is harmed. */
public enum HarmKind {
    USER,
    SYSTEM,
    BUSINESS
}
