package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CONTAINED;
import static dev.turnback.incident.domain.incident.IncidentExamples.HARMED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.USERS;
import static dev.turnback.incident.domain.incident.IncidentExamples.contained;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.harmed;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.incident.domain.incident.IncidentCommand.NoteHarm;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.HarmAheadOfItsNote;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteHarmTest {

    private static NoteHarm note(Harm harm) {
        return new NoteHarm(ID, harm, minutesLater(5));
    }

    private static Harm usersSince(int minutes) {
        return new Harm(HarmKind.USER, minutesLater(minutes), "support", "calls");
    }

    @Nested
    class Accepted {
        @Test
        void whenNoneIsKnown() {
            declared().when(note(USERS)).thenAccepted(HARMED);
        }

        @Test
        void whenSomebodyElseSawItBegin() {
            harmed().when(note(usersSince(-30)))
                    .thenAccepted(new HarmNoted(ID, usersSince(-30), minutesLater(5)));
        }

        @Test
        void whenClocksDifferByFiveMinutes() {
            declared()
                    .when(note(usersSince(10)))
                    .thenAccepted(new HarmNoted(ID, usersSince(10), minutesLater(5)));
        }

        @Test
        void whenItIsRememberedAfterContainment() {
            contained()
                    .when(note(usersSince(-30)))
                    .thenAccepted(new HarmNoted(ID, usersSince(-30), minutesLater(5)));
        }
    }

    @Nested
    class NotKnownExactly {
        private static final Harm RANGE =
                new Harm(
                        HarmKind.USER,
                        minutesLater(-20),
                        minutesLater(4),
                        TimeQuality.ESTIMATED,
                        "support",
                        "calls");

        @Test
        void isNotedWithTheEarliestAndTheLatestOnset() {
            declared()
                    .when(new NoteHarm(ID, RANGE, minutesLater(5)))
                    .thenAccepted(new HarmNoted(ID, RANGE, minutesLater(5)));
        }

        @Test
        void isRefusedWhenItCanHaveBegunAfterItIsNoted() {
            declared()
                    .when(new NoteHarm(ID, RANGE, minutesLater(-2)))
                    .thenRejected(new HarmAheadOfItsNote(minutesLater(-2)));
        }

        @Test
        void isKnownOnceItIsCorrected() {
            String corrected = minutesLater(-10).toString();
            declared()
                    .and(
                            new HarmNoted(ID, RANGE, minutesLater(5)),
                            new IncidentCorrected(
                                    ID,
                                    CorrectedField.HARM_BEGAN_AT,
                                    HarmKind.USER,
                                    minutesLater(-20).toString(),
                                    corrected,
                                    "the graph",
                                    minutesLater(9)))
                    .when(
                            new NoteHarm(
                                    ID,
                                    new Harm(HarmKind.USER, minutesLater(-10), "support", "calls"),
                                    minutesLater(10)))
                    .thenIgnored();
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(note(USERS)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItBeginsMoreThanFiveMinutesAfterTheNote() {
            declared()
                    .when(note(usersSince(11)))
                    .thenRejected(new HarmAheadOfItsNote(minutesLater(5)));
        }

        @Test
        void whenTheOnlyHarmWouldBeginAfterContainment() {
            declared()
                    .and(CONTAINED)
                    .when(new NoteHarm(ID, usersSince(31), minutesLater(40)))
                    .thenRejected(new ContainedBeforeHarm(minutesLater(30), minutesLater(31)));
        }

        @Test
        void whenTheIncidentIsOver() {
            resolved()
                    .when(note(usersSince(-30)))
                    .thenRejected(new ResolvedAlready(minutesLater(60)));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsNotedAlready() {
            harmed().when(note(USERS)).thenIgnored();
        }

        @Test
        void whenItIsRepeatedAfterTheEnd() {
            resolved().when(note(USERS)).thenIgnored();
        }
    }
}
