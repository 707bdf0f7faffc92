package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.contained;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.harmed;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.contracts.HarmKind;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.CorrectedIntoTheFuture;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NothingToCorrect;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeContainment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrectTest {

    private static Correct correct(CorrectedField field, String now) {
        return new Correct(ID, new Correction(field, null, now), "a typo", minutesLater(90));
    }

    private static Correct correctHarm(HarmKind kind, int minutes) {
        return new Correct(
                ID,
                new Correction(
                        CorrectedField.HARM_BEGAN_AT, kind, minutesLater(minutes).toString()),
                "a typo",
                minutesLater(90));
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
        void whenTheTitleIsWrong() {
            declared()
                    .when(correct(CorrectedField.TITLE, "Carts"))
                    .thenAccepted(corrected(CorrectedField.TITLE, "Baskets are empty", "Carts"));
        }

        @Test
        void whenTheSeverityWasSaidTooLow() {
            resolved()
                    .when(correct(CorrectedField.SEVERITY, "SEV1"))
                    .thenAccepted(corrected(CorrectedField.SEVERITY, "SEV2", "SEV1"));
        }

        @Test
        void whenItWasDeclaredEarlier() {
            declared()
                    .when(correct(CorrectedField.DECLARED_AT, text(-1)))
                    .thenAccepted(corrected(CorrectedField.DECLARED_AT, text(0), text(-1)));
        }

        @Test
        void whenTheHarmBeganEarlier() {
            harmed().when(correctHarm(HarmKind.USER, -25))
                    .thenAccepted(
                            new IncidentCorrected(
                                    ID,
                                    CorrectedField.HARM_BEGAN_AT,
                                    HarmKind.USER,
                                    text(-20),
                                    text(-25),
                                    "a typo",
                                    minutesLater(90)));
        }

        @Test
        void whenItWasContainedAtAnotherTimeAndIsOver() {
            resolved()
                    .when(correct(CorrectedField.CONTAINED_AT, text(40)))
                    .thenAccepted(corrected(CorrectedField.CONTAINED_AT, text(30), text(40)));
        }

        @Test
        void whenItWasOverLater() {
            resolved()
                    .when(correct(CorrectedField.RESOLVED_AT, text(70)))
                    .thenAccepted(corrected(CorrectedField.RESOLVED_AT, text(60), text(70)));
        }

        @Test
        void onTopOfAnEarlierCorrection() {
            declared()
                    .and(corrected(CorrectedField.TITLE, "Baskets are empty", "Carts"))
                    .when(correct(CorrectedField.TITLE, "Trolleys"))
                    .thenAccepted(corrected(CorrectedField.TITLE, "Carts", "Trolleys"));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(correct(CorrectedField.TITLE, "Carts")).thenRejected(new NotDeclared());
        }

        @Test
        void whenThereIsNothingYet() {
            declared()
                    .when(correct(CorrectedField.CONTAINED_AT, text(30)))
                    .thenRejected(new NothingToCorrect(CorrectedField.CONTAINED_AT));
        }

        @Test
        void whenNoHarmOfThatKindIsNoted() {
            harmed().when(correctHarm(HarmKind.SYSTEM, -25))
                    .thenRejected(new NothingToCorrect(CorrectedField.HARM_BEGAN_AT));
        }

        @Test
        void whenItLiesAhead() {
            resolved()
                    .when(correct(CorrectedField.RESOLVED_AT, text(96)))
                    .thenRejected(new CorrectedIntoTheFuture(minutesLater(90)));
        }

        @Test
        void whenTheHarmWouldBeginAfterItStopped() {
            contained()
                    .when(correctHarm(HarmKind.USER, 31))
                    .thenRejected(new ContainedBeforeHarm(minutesLater(30), minutesLater(31)));
        }

        @Test
        void whenItWouldBeOverBeforeItWasContained() {
            resolved()
                    .when(correct(CorrectedField.RESOLVED_AT, text(29)))
                    .thenRejected(
                            new ResolvedBeforeContainment(minutesLater(29), minutesLater(30)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenThatIsTheValueAlready() {
            resolved().when(correct(CorrectedField.CONTAINED_AT, text(30))).thenIgnored();
        }
    }
}
