package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CANCELLED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.cancelled;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.harmed;
import static dev.turnback.incident.domain.incident.IncidentExamples.merged;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.CourseCommand.CancelIncident;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.CancelledAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.JustSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.MergedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.OthersArePartOfIt;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentAbsorbed;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancelIncidentTest {

    private static CancelIncident cancel(String reason) {
        return new CancelIncident(ID, reason, minutesLater(15));
    }

    @Nested
    class Accepted {
        @Test
        void whenItWasDeclaredByMistake() {
            harmed().when(cancel("the wrong button")).thenAccepted(CANCELLED);
        }

        @Test
        void whenThatIsFoundAfterItIsClosed() {
            closed().when(cancel("the wrong button")).thenAccepted(CANCELLED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(cancel("the wrong button")).thenRejected(new NotDeclared());
        }

        @Test
        void whenItIsOnlySuspected() {
            nothing()
                    .and(new IncidentSuspected(ID, "slow", Severity.SEV3, "obl_1", NOON))
                    .when(cancel("the wrong button"))
                    .thenRejected(new JustSuspected());
        }

        @Test
        void whenOthersArePartOfIt() {
            harmed().and(new IncidentAbsorbed(ID, "inc_3", "the same", NOON))
                    .when(cancel("the wrong button"))
                    .thenRejected(new OthersArePartOfIt(List.of("inc_3")));
        }

        @Test
        void whenItIsPartOfAnother() {
            merged().when(cancel("the wrong button")).thenRejected(new MergedAlready("inc_2"));
        }

        @Test
        void whenItWasCancelledForAnotherReason() {
            cancelled()
                    .when(cancel("a test"))
                    .thenRejected(new CancelledAlready("the wrong button"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAgain() {
            cancelled().when(cancel("the wrong button")).thenIgnored();
        }
    }
}
