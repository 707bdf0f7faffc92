package dev.turnback.release.domain.matrix;

/** Who stands for what a line says. */
public enum Provenance {
    /** Somebody wrote or adopted it. */
    PERSON,
    /** It was drafted from history; nobody has adopted it. */
    DRAFTED
}
