package dev.turnback.decision.domain.incident;

/** Why a command about what is said of an incident is refused. */
public sealed interface IncidentRejection {

    /** Its harm goes on, and it was never said to be over. */
    record StillGoesOn() implements IncidentRejection {}
}
