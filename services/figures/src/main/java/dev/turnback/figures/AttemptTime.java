package dev.turnback.figures;

/** How long something was exposed before its rollback landed. */
public sealed interface AttemptTime {

    /** Landed {@code seconds} after exposure, 0 or more. */
    record Measured(double seconds) implements AttemptTime {}

    /** Had not landed {@code seconds} after exposure; nothing later is known. */
    record Censored(double seconds) implements AttemptTime {}

    /** Exposure is not known, so there is no time. */
    record Unmeasured() implements AttemptTime {}

    /** The clocks contradict each other: {@code seconds} is negative. Shown, never clamped. */
    record Invalid(double seconds) implements AttemptTime {}
}
