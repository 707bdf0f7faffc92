package dev.turnback.release.domain;

/** Where something that was prepared comes from. */
public enum Provenance {
    PERSON,

    /** Made from history or a template; nobody has taken it over yet. */
    DRAFTED
}
