package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.RESOLVED;
import static dev.turnback.incident.domain.incident.IncidentExamples.contained;
import static dev.turnback.incident.domain.incident.IncidentExamples.harmed;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeContainment;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeDeclaration;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedDifferently;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResolveTest {

    private static Resolve resolve(int minutes) {
        return new Resolve(ID, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsContained() {
            contained().when(resolve(60)).thenAccepted(RESOLVED);
        }

        @Test
        void whenNobodySaidThatItWasContained() {
            harmed().when(resolve(60)).thenAccepted(RESOLVED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(resolve(60)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItWouldBeOverBeforeItWasContained() {
            contained()
                    .when(resolve(29))
                    .thenRejected(
                            new ResolvedBeforeContainment(minutesLater(29), minutesLater(30)));
        }

        @Test
        void whenItWouldBeOverBeforeItWasDeclared() {
            harmed().when(resolve(-1))
                    .thenRejected(new ResolvedBeforeDeclaration(minutesLater(-1), NOON));
        }

        @Test
        void whenItWouldBeOverBeforeTheHarmBegan() {
            harmed().when(resolve(-21))
                    .thenRejected(new ResolvedBeforeHarm(minutesLater(-21), minutesLater(-20)));
        }

        @Test
        void whenItWasOverAtAnotherTime() {
            resolved().when(resolve(61)).thenRejected(new ResolvedDifferently(minutesLater(60)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAgain() {
            resolved().when(resolve(60)).thenIgnored();
        }
    }
}
