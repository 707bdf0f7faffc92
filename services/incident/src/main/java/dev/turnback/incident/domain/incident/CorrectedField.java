package dev.turnback.incident.domain.incident;

/** What of an incident can be corrected. */
public enum CorrectedField {
    TITLE,
    SEVERITY,
    DECLARED_AT,
    /** When the harm of one kind began. */
    HARM_BEGAN_AT,
    CONTAINED_AT,
    RESOLVED_AT,
    /** Since when the severity is what it was last changed to. */
    SEVERITY_CHANGED_AT,
    /** When it went on the last time. */
    REOPENED_AT,
    CLOSED_AT
}
