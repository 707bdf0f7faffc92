package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CONTAINED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.RESOLVED;
import static dev.turnback.incident.domain.incident.IncidentExamples.contained;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.harmed;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.incident.domain.incident.IncidentCommand.DeclareContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeclareContainedTest {

    private static DeclareContained contain(int minutes) {
        return new DeclareContained(ID, "errors gone", minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenTheHarmHasStopped() {
            harmed().when(contain(30)).thenAccepted(CONTAINED);
        }

        @Test
        void whenNobodyNotedAHarm() {
            declared().when(contain(30)).thenAccepted(CONTAINED);
        }

        @Test
        void whenItStoppedBeforeSomebodyDeclared() {
            harmed().when(contain(-10))
                    .thenAccepted(new IncidentContained(ID, "errors gone", minutesLater(-10)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(contain(30)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItWouldStopBeforeItBegan() {
            harmed().when(contain(-21))
                    .thenRejected(new ContainedBeforeHarm(minutesLater(-21), minutesLater(-20)));
        }

        @Test
        void whenItStoppedAtAnotherTime() {
            contained()
                    .when(contain(31))
                    .thenRejected(
                            new ContainedDifferently(
                                    new Containment(minutesLater(30), "errors gone")));
        }

        @Test
        void whenTheIncidentIsOver() {
            declared()
                    .and(RESOLVED)
                    .when(contain(30))
                    .thenRejected(new ResolvedAlready(minutesLater(60)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAgain() {
            contained().when(contain(30)).thenIgnored();
        }

        @Test
        void whenItIsRepeatedAfterTheEnd() {
            resolved().when(contain(30)).thenIgnored();
        }
    }
}
