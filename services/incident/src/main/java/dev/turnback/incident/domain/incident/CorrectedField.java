package dev.turnback.incident.domain.incident;

/** What of an incident can be corrected. */
public enum CorrectedField {
    TITLE,
    SEVERITY,
    DECLARED_AT,
    /** When the harm of one kind began. */
    HARM_BEGAN_AT,
    CONTAINED_AT,
    RESOLVED_AT
}
