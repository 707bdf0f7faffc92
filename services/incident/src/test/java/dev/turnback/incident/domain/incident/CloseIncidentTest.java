package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CLOSED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.contained;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.reopened;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.contracts.HarmKind;
import dev.turnback.incident.domain.incident.CourseCommand.CloseIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.NoteHarm;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedBeforeResolution;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NotResolved;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseIncidentTest {

    private static CloseIncident close(int minutes) {
        return new CloseIncident(ID, minutesLater(minutes));
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsOver() {
            resolved().when(close(80)).thenAccepted(CLOSED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(close(80)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItIsNotOver() {
            contained().when(close(80)).thenRejected(new NotResolved());
        }

        @Test
        void whenItWentOnAfterAll() {
            reopened().when(close(80)).thenRejected(new NotResolved());
        }

        @Test
        void whenItWouldBeClosedBeforeItWasOver() {
            resolved()
                    .when(close(59))
                    .thenRejected(new ClosedBeforeResolution(minutesLater(59), minutesLater(60)));
        }

        @Test
        void whenItWasClosedAtAnotherTime() {
            closed().when(close(81)).thenRejected(new ClosedDifferently(minutesLater(80)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAgain() {
            closed().when(close(80)).thenIgnored();
        }
    }

    @Nested
    class Afterwards {
        @Test
        void noHarmIsNoted() {
            closed().when(new NoteHarm(ID, new Harm(HarmKind.SYSTEM, NOON, "me", ""), NOON))
                    .thenRejected(new ClosedAlready(minutesLater(80)));
        }

        @Test
        void itsTimesAreCorrected() {
            var earlier =
                    new Correction(CorrectedField.CLOSED_AT, null, minutesLater(78).toString());
            closed().when(new Correct(ID, earlier, "a typo", minutesLater(90)))
                    .thenAccepted(
                            new IncidentCorrected(
                                    ID,
                                    CorrectedField.CLOSED_AT,
                                    null,
                                    minutesLater(80).toString(),
                                    minutesLater(78).toString(),
                                    "a typo",
                                    minutesLater(90)));
        }

        @Test
        void itCannotHaveBeenOverAfterwards() {
            var later =
                    new Correction(CorrectedField.RESOLVED_AT, null, minutesLater(81).toString());
            closed().when(new Correct(ID, later, "a typo", minutesLater(90)))
                    .thenRejected(new ClosedBeforeResolution(minutesLater(80), minutesLater(81)));
        }
    }
}
