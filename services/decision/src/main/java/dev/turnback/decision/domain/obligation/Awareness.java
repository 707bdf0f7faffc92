package dev.turnback.decision.domain.obligation;

/** How somebody came to know. */
public enum Awareness {
    /** An alert on the signal was delivered. */
    ALERT,
    /** Our notification was accepted. */
    NOTIFICATION,
    /** A person declared the incident. */
    INCIDENT,
    /** Somebody noted the signal. */
    NOTED
}
