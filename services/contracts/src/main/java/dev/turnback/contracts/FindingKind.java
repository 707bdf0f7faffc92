package dev.turnback.contracts;

/** Which part of the way back a finding is about. */
public enum FindingKind {
    /** How the harm was noticed. */
    DETECTION,
    /** How it was decided, by whom and on what evidence. */
    DECISION,
    /** How rolling back or containing was done. */
    MECHANICS,
    /** Who was told what, and when. */
    COMMUNICATION,
    /** How the change was built. */
    DESIGN
}
