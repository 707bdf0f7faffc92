package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.IncidentRole;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.RoleHeldSince;
import dev.turnback.incident.domain.incident.RoleCommand.AssignRole;
import dev.turnback.incident.domain.incident.RoleEvent.RoleAssigned;
import dev.turnback.incident.domain.incident.RoleEvent.RoleReleased;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignRoleTest {

    private static AssignRole assign(IncidentRole role, String person, int minutes) {
        return new AssignRole(ID, role, person, minutesLater(minutes));
    }

    private static RoleAssigned assigned(IncidentRole role, String person, int minutes) {
        return new RoleAssigned(ID, role, person, minutesLater(minutes));
    }

    private static RoleReleased released(IncidentRole role, String person, int minutes) {
        return new RoleReleased(ID, role, person, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenNobodyHasIt() {
            declared()
                    .when(assign(IncidentRole.COMMANDER, "per_1", 5))
                    .thenAccepted(assigned(IncidentRole.COMMANDER, "per_1", 5));
        }

        @Test
        void whenSomebodyHasItAndHandsItOver() {
            declared()
                    .and(assigned(IncidentRole.COMMANDER, "per_1", 5))
                    .when(assign(IncidentRole.COMMANDER, "per_2", 9))
                    .thenAccepted(
                            released(IncidentRole.COMMANDER, "per_1", 9),
                            assigned(IncidentRole.COMMANDER, "per_2", 9));
        }

        @Test
        void whenTheirTimeWithItIsOverAndBeginsAgain() {
            declared()
                    .and(
                            assigned(IncidentRole.SCRIBE, "per_1", 5),
                            released(IncidentRole.SCRIBE, "per_1", 9))
                    .when(assign(IncidentRole.SCRIBE, "per_1", 12))
                    .thenAccepted(assigned(IncidentRole.SCRIBE, "per_1", 12));
        }

        @Test
        void whenAnotherSubjectExpertComes() {
            declared()
                    .and(assigned(IncidentRole.SUBJECT_EXPERT, "per_1", 5))
                    .when(assign(IncidentRole.SUBJECT_EXPERT, "per_2", 6))
                    .thenAccepted(assigned(IncidentRole.SUBJECT_EXPERT, "per_2", 6));
        }

        @Test
        void whenOnePersonHasAnotherRole() {
            declared()
                    .and(assigned(IncidentRole.COMMANDER, "per_1", 5))
                    .when(assign(IncidentRole.COMMUNICATIONS, "per_1", 6))
                    .thenAccepted(assigned(IncidentRole.COMMUNICATIONS, "per_1", 6));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing()
                    .when(assign(IncidentRole.COMMANDER, "per_1", 5))
                    .thenRejected(new NotDeclared());
        }

        @Test
        void whenItWouldBeHandedOverBeforeTheOtherHadIt() {
            declared()
                    .and(assigned(IncidentRole.COMMANDER, "per_1", 5))
                    .when(assign(IncidentRole.COMMANDER, "per_2", 4))
                    .thenRejected(new RoleHeldSince("per_1", minutesLater(5)));
        }

        @Test
        void whenTheIncidentIsClosed() {
            closed().when(assign(IncidentRole.SCRIBE, "per_1", 90))
                    .thenRejected(new ClosedAlready(minutesLater(80)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheyHaveItAlready() {
            declared()
                    .and(assigned(IncidentRole.SUBJECT_EXPERT, "per_1", 5))
                    .when(assign(IncidentRole.SUBJECT_EXPERT, "per_1", 6))
                    .thenIgnored();
        }
    }
}
