package dev.turnback.people.domain.person;

import java.time.Instant;
import java.util.List;

/** What happened to a person; {@code at} is UTC. No event has a name in it. */
public sealed interface PersonEvent {

    String personId();

    record PersonAdded(String personId, List<Grant> grants, Instant at) implements PersonEvent {
        public PersonAdded {
            grants = List.copyOf(grants);
        }
    }

    /**
     * @param grants all that they hold from then on
     */
    record RolesChanged(String personId, List<Grant> grants, Instant at) implements PersonEvent {
        public RolesChanged {
            grants = List.copyOf(grants);
        }
    }

    record PasswordReset(String personId, Instant at) implements PersonEvent {}

    record PersonForgotten(String personId, Instant at) implements PersonEvent {}
}
