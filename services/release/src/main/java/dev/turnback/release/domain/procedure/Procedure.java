package dev.turnback.release.domain.procedure;

import dev.turnback.release.domain.Provenance;

/** Where a procedure stands. */
public sealed interface Procedure {

    record NotDefined() implements Procedure {}

    /** It can be followed. */
    record Active(String component, int version, Mechanics mechanics, Provenance provenance)
            implements Procedure {}

    record Retired(String component, int version, Mechanics mechanics, String reason)
            implements Procedure {}
}
