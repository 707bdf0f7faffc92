package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CLOSED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.RESOLVED;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.IncidentRole;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.RoleHeldSince;
import dev.turnback.incident.domain.incident.IncidentRejection.RoleNotHeld;
import dev.turnback.incident.domain.incident.RoleCommand.ReleaseRole;
import dev.turnback.incident.domain.incident.RoleEvent.RoleAssigned;
import dev.turnback.incident.domain.incident.RoleEvent.RoleReleased;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReleaseRoleTest {

    private static final RoleAssigned ASSIGNED =
            new RoleAssigned(ID, IncidentRole.SCRIBE, "per_1", minutesLater(5));

    private static ReleaseRole release(String person, int minutes) {
        return new ReleaseRole(ID, IncidentRole.SCRIBE, person, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenTheyHaveIt() {
            declared()
                    .and(ASSIGNED)
                    .when(release("per_1", 9))
                    .thenAccepted(
                            new RoleReleased(ID, IncidentRole.SCRIBE, "per_1", minutesLater(9)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenSomebodyElseHasIt() {
            declared()
                    .and(ASSIGNED)
                    .when(release("per_2", 9))
                    .thenRejected(new RoleNotHeld(IncidentRole.SCRIBE, "per_2"));
        }

        @Test
        void whenItWouldEndBeforeItBegan() {
            declared()
                    .and(ASSIGNED)
                    .when(release("per_1", 4))
                    .thenRejected(new RoleHeldSince("per_1", minutesLater(5)));
        }

        @Test
        void whenThereIsNoIncident() {
            nothing().when(release("per_1", 9)).thenRejected(new NotDeclared());
        }

        @Test
        void whenTheIncidentIsClosed() {
            declared()
                    .and(ASSIGNED, RESOLVED, CLOSED)
                    .when(release("per_1", 90))
                    .thenRejected(new ClosedAlready(minutesLater(80)));
        }
    }
}
