package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Provenance;

/** Whose word something is. */
public enum Origin {
    PERSON,
    /** It was drafted, and a person stands for it since. */
    ADOPTED,
    DRAFTED;

    /**
     * @param drafted whether it was drafted, whoever stands for it since
     */
    public static Origin of(Provenance provenance, boolean drafted) {
        return switch (provenance) {
            case DRAFTED -> DRAFTED;
            case PERSON -> drafted ? ADOPTED : PERSON;
        };
    }

    boolean isDrafted() {
        return this != PERSON;
    }
}
