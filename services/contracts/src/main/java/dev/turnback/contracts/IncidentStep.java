package dev.turnback.contracts;

/** What somebody else's tool tells of an incident. */
public enum IncidentStep {
    BEGAN,
    ACKNOWLEDGED,
    /** Its severity was rated, or is not any more. */
    SEVERITY,
    RESOLVED,
    REOPENED
}
