package dev.turnback.decision.read.decisions;

import dev.turnback.contracts.ActorKind;
import java.util.Optional;

/** What the id of an actor says of it: ids name their kind, and nobody by name. */
final class Actors {

    private static final String PERSON = "per_";

    /** Whoever runs the installation, and needs no account for that. */
    private static final String ADMIN = "admin";

    private Actors() {}

    /**
     * Tokens and services are machines.
     *
     * @param actor as it is recorded; blank when that is not known
     */
    static Optional<ActorKind> kindOf(String actor) {
        if (actor.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                actor.equals(ADMIN) || actor.startsWith(PERSON)
                        ? ActorKind.PERSON
                        : ActorKind.MACHINE);
    }
}
