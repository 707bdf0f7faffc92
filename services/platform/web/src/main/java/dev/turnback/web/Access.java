package dev.turnback.web;

/** The rule of a route: which right a caller needs. What each role may is said where roles are. */
public enum Access {
    /** Anybody, without showing anything: health, sign-in, the pages themselves. */
    PUBLIC,
    /** Whoever is signed in, whatever they may do: their own session. */
    KNOWN,
    /** Looking at everything but people's accounts, tokens and the audit. */
    READ,
    /** Noting what happened: harm, links, corrections, findings, proposals. */
    LOG,
    /** Declaring, deciding, containing and resolving. */
    COMMAND,
    /** Planning and rolling out releases, of a component where it is bound to some. */
    RELEASE,
    /** Running the gate of releases, of a component where it is bound to some. */
    GATE,
    /** Starting and finishing rollbacks, of a component where it is bound to some. */
    ROLL_BACK,
    /** Adopting and revising guidance. */
    STEWARD,
    /** Bringing in history. */
    IMPORT,
    /** Telling what monitoring sees. */
    SIGNAL,
    /** Checking and rebuilding views, and trying parked events again. */
    OPERATE,
    /** People, their roles, tokens, and who did what. */
    ADMIN;

    /** True for what changes what is recorded. */
    public boolean records() {
        return switch (this) {
            case PUBLIC, KNOWN, READ -> false;
            case LOG, COMMAND, RELEASE, GATE, ROLL_BACK, STEWARD, IMPORT, SIGNAL, OPERATE, ADMIN ->
                    true;
        };
    }
}
