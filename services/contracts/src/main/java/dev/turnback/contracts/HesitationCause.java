package dev.turnback.contracts;

/** Why deciding took too long, as people found who looked at it. */
public enum HesitationCause {
    /** Nothing said from when on it does harm. */
    THRESHOLD_UNDEFINED,
    /** Nobody knew who may decide. */
    AUTHORITY_UNCLEAR,
    /** It was thought that there is no way back. */
    ROLLBACK_BELIEVED_IMPOSSIBLE,
    /** Nobody had tried how it is done. */
    PROCEDURE_UNREHEARSED,
    /** What was seen contradicted itself. */
    EVIDENCE_CONFLICTING,
    /** It seemed to be fixed any moment. */
    ALMOST_FIXED,
    /** Who had to know did not hear of it. */
    COMMUNICATION
}
