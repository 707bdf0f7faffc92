package dev.turnback.contracts;

/** What somebody does in an incident. */
public enum IncidentRole {
    COMMANDER,
    SCRIBE,
    COMMUNICATIONS,
    SUBJECT_EXPERT
}
