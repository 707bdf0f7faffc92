package dev.turnback.contracts;

/** What a release has to do with an incident. */
public enum ReleaseLink {
    CAUSED,
    SUSPECTED,
    FIXED,
    /** It was suspected and is not any more. */
    DISMISSED
}
