package dev.turnback.people.domain.person;

import java.time.Instant;
import java.util.List;

/** What can be asked about a person; {@code at} is UTC. */
public sealed interface PersonCommand {

    String personId();

    record AddPerson(String personId, List<Grant> grants, Instant at) implements PersonCommand {
        public AddPerson {
            grants = List.copyOf(grants);
        }
    }

    /**
     * @param grants all that they hold from now on
     */
    record ChangeRoles(String personId, List<Grant> grants, Instant at) implements PersonCommand {
        public ChangeRoles {
            grants = List.copyOf(grants);
        }
    }

    /** They get a one-time password, whatever theirs was. */
    record ResetPassword(String personId, Instant at) implements PersonCommand {}

    /** The id stays, and nothing says any more whose it was. */
    record ForgetPerson(String personId, Instant at) implements PersonCommand {}
}
