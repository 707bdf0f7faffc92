package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.IncidentCommand.ChangeSeverity;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.SeverityChanged;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NothingToCorrect;
import dev.turnback.incident.domain.incident.IncidentRejection.SeverityChangedBeforeDeclaration;
import dev.turnback.incident.domain.incident.IncidentRejection.SeverityChangedSince;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeSeverityTest {

    private static final SeverityChanged RAISED = changed(Severity.SEV2, Severity.SEV1, 20);

    private static ChangeSeverity change(Severity severity, int minutes) {
        return new ChangeSeverity(ID, severity, "nobody can pay", minutesLater(minutes));
    }

    private static SeverityChanged changed(Severity was, Severity now, int minutes) {
        return new SeverityChanged(ID, was, now, "nobody can pay", minutesLater(minutes));
    }

    private static Correct correct(CorrectedField field, String now) {
        return new Correct(ID, new Correction(field, null, now), "a typo", minutesLater(90));
    }

    private static IncidentCorrected corrected(CorrectedField field, String was, String now) {
        return new IncidentCorrected(ID, field, null, was, now, "a typo", minutesLater(90));
    }

    private static String text(int minutes) {
        return minutesLater(minutes).toString();
    }

    @Nested
    class Accepted {
        @Test
        void whenItBecameWorse() {
            declared().when(change(Severity.SEV1, 20)).thenAccepted(RAISED);
        }

        @Test
        void whenItBecameBetterAfterwards() {
            declared()
                    .and(RAISED)
                    .when(change(Severity.SEV3, 30))
                    .thenAccepted(changed(Severity.SEV1, Severity.SEV3, 30));
        }

        @Test
        void whenItChangedAtAnotherTime() {
            declared()
                    .and(RAISED)
                    .when(correct(CorrectedField.SEVERITY_CHANGED_AT, text(18)))
                    .thenAccepted(
                            corrected(CorrectedField.SEVERITY_CHANGED_AT, text(20), text(18)));
        }

        @Test
        void whenItWasRatedWrongFromTheBeginning() {
            declared()
                    .and(RAISED)
                    .when(correct(CorrectedField.SEVERITY, "SEV4"))
                    .thenAccepted(corrected(CorrectedField.SEVERITY, "SEV1", "SEV4"));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(change(Severity.SEV1, 20)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItWouldChangeBeforeTheDeclaration() {
            declared()
                    .when(change(Severity.SEV1, -1))
                    .thenRejected(new SeverityChangedBeforeDeclaration(minutesLater(-1), NOON));
        }

        @Test
        void whenItChangedAfterThat() {
            declared()
                    .and(RAISED)
                    .when(change(Severity.SEV3, 19))
                    .thenRejected(new SeverityChangedSince(minutesLater(20)));
        }

        @Test
        void whenItIsClosed() {
            closed().when(change(Severity.SEV1, 90))
                    .thenRejected(new ClosedAlready(minutesLater(80)));
        }

        @Test
        void whenNoChangeIsThereToCorrect() {
            declared()
                    .when(correct(CorrectedField.SEVERITY_CHANGED_AT, text(18)))
                    .thenRejected(new NothingToCorrect(CorrectedField.SEVERITY_CHANGED_AT));
        }

        @Test
        void whenItWouldHaveBeenDeclaredAfterTheChange() {
            declared()
                    .and(RAISED)
                    .when(correct(CorrectedField.DECLARED_AT, text(21)))
                    .thenRejected(
                            new SeverityChangedBeforeDeclaration(
                                    minutesLater(20), minutesLater(21)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRatedSoAlready() {
            declared().and(RAISED).when(change(Severity.SEV1, 30)).thenIgnored();
        }
    }
}
