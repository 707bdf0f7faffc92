package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CONTAINED;
import static dev.turnback.incident.domain.incident.IncidentExamples.DECLARED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.contained;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;
import static dev.turnback.incident.domain.incident.IncidentExamples.resolved;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.IncidentCommand.ConnectObligation;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareContained;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.DismissIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.SuspectIncident;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.domain.incident.IncidentRejection.DismissedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NotJustSuspected;
import dev.turnback.testing.Given;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A rule was crossed two minutes before noon; the signal does harm since four minutes before. */
class SuspicionTest {

    private static final Instant CONFIRMED = minutesLater(-2);
    private static final Instant ONSET = minutesLater(-4);
    private static final Harm HARM =
            new Harm(HarmKind.USER, ONSET, "checkout-errors", "Checkout fails");

    private static final IncidentSuspected SUSPECTED =
            new IncidentSuspected(
                    ID,
                    "Checkout fails crossed after 2.0 of shop",
                    Severity.SEV3,
                    "obl_1",
                    CONFIRMED);
    private static final HarmNoted MEASURED = new HarmNoted(ID, HARM, CONFIRMED);
    private static final ReleaseLinked LINKED =
            new ReleaseLinked(
                    ID,
                    "rel_1",
                    "shop",
                    "2.0",
                    ReleaseLink.SUSPECTED,
                    "Checkout fails was crossed during its exposure",
                    null,
                    CONFIRMED);
    private static final IncidentDismissed DISMISSED =
            new IncidentDismissed(ID, "a load test", NOON);

    private static final SuspectIncident SUSPECT =
            new SuspectIncident(ID, crossing("obl_1", ONSET), CONFIRMED);
    private static final DeclareIncident DECLARE =
            new DeclareIncident(ID, "Baskets are empty", Severity.SEV2, false, NOON);
    private static final DismissIncident DISMISS = new DismissIncident(ID, "a load test", NOON);
    private static final ConnectObligation CONNECT =
            new ConnectObligation(ID, crossing("obl_2", minutesLater(1)), minutesLater(3));
    private static final ObligationConnected CONNECTED =
            new ObligationConnected(
                    ID, "obl_2", "Checkout fails", "checkout-errors", minutesLater(3));

    private static Crossing crossing(String obligationId, Instant onset) {
        return new Crossing(
                obligationId,
                "rel_1",
                "shop",
                "2.0",
                "Checkout fails",
                "checkout-errors",
                HarmKind.USER,
                onset);
    }

    private static HarmNoted harmSince(Instant onset) {
        return new HarmNoted(
                ID,
                new Harm(HarmKind.USER, onset, "checkout-errors", "Checkout fails"),
                minutesLater(3));
    }

    private static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> suspected() {
        return nothing().and(SUSPECTED, MEASURED, LINKED);
    }

    private static Given<IncidentCommand, Incident, IncidentEvent, IncidentRejection> dismissed() {
        return suspected().and(DISMISSED);
    }

    @Nested
    class Suspecting {
        @Test
        void opensARoomWithTheHarmAndTheRelease() {
            nothing().when(SUSPECT).thenAccepted(SUSPECTED, MEASURED, LINKED);
        }

        @Test
        void isIgnoredOnceItIsKnown() {
            suspected().when(SUSPECT).thenIgnored();
            dismissed().when(SUSPECT).thenIgnored();
            suspected().and(DECLARED).when(SUSPECT).thenIgnored();
        }

        @Test
        void doesNotKeepAnybodyFromWorkingOnIt() {
            suspected()
                    .when(new DeclareContained(ID, "errors gone", minutesLater(30)))
                    .thenAccepted(CONTAINED);
            suspected()
                    .when(
                            new Correct(
                                    ID,
                                    new Correction(CorrectedField.SEVERITY, null, "SEV1"),
                                    "everybody is harmed",
                                    NOON))
                    .thenAccepted(
                            new IncidentEvent.IncidentCorrected(
                                    ID,
                                    CorrectedField.SEVERITY,
                                    null,
                                    "SEV3",
                                    "SEV1",
                                    "everybody is harmed",
                                    NOON));
        }
    }

    @Nested
    class Declaring {
        @Test
        void makesAnIncidentOfWhatWasSuspected() {
            suspected().when(DECLARE).thenAccepted(DECLARED);
        }

        @Test
        void keepsItsHarmSoThatItCannotBeContainedBefore() {
            suspected()
                    .and(DECLARED)
                    .when(new DeclareContained(ID, "errors gone", minutesLater(-5)))
                    .thenRejected(
                            new IncidentRejection.ContainedBeforeHarm(minutesLater(-5), ONSET));
        }

        @Test
        void makesAnIncidentOfWhatWasDismissed() {
            dismissed()
                    .when(DECLARE)
                    .thenAccepted(
                            new IncidentDeclared(
                                    ID, "Baskets are empty", Severity.SEV2, false, NOON));
        }
    }

    @Nested
    class Dismissing {
        @Test
        void endsWhatWasOnlySuspected() {
            suspected().when(DISMISS).thenAccepted(DISMISSED);
        }

        @Test
        void isIgnoredWhenItWasDismissedForThatReason() {
            dismissed().when(DISMISS).thenIgnored();
        }

        @Test
        void isRejectedForWhatSomebodyDeclaredOrWorkedOn() {
            declared().when(DISMISS).thenRejected(new NotJustSuspected());
            suspected()
                    .and(new IncidentContained(ID, "errors gone", minutesLater(30)))
                    .when(DISMISS)
                    .thenRejected(new NotJustSuspected());
        }

        @Test
        void isRejectedWhenThereIsNothing() {
            nothing().when(DISMISS).thenRejected(new NotDeclared());
        }

        @Test
        void leavesNothingToDoButDeclare() {
            dismissed()
                    .when(new DeclareContained(ID, "errors gone", NOON))
                    .thenRejected(new DismissedAlready("a load test"));
            dismissed().when(CONNECT).thenRejected(new DismissedAlready("a load test"));
        }
    }

    @Nested
    class Connecting {
        @Test
        void notesTheHarmThatIsMeasured() {
            declared().when(CONNECT).thenAccepted(CONNECTED, harmSince(minutesLater(1)));
            suspected().when(CONNECT).thenAccepted(CONNECTED, harmSince(minutesLater(1)));
        }

        @Test
        void isIgnoredWhenItIsConnected() {
            declared().and(CONNECTED).when(CONNECT).thenIgnored();
            suspected()
                    .when(new ConnectObligation(ID, crossing("obl_1", ONSET), CONFIRMED))
                    .thenIgnored();
        }

        @Test
        void leavesOutHarmThatTheTimesOfTheIncidentContradict() {
            declared()
                    .and(new IncidentContained(ID, "errors gone", minutesLater(0)))
                    .when(CONNECT)
                    .thenAccepted(CONNECTED);
        }

        @Test
        void goesOnAfterTheEnd() {
            contained().when(CONNECT).thenAccepted(CONNECTED, harmSince(minutesLater(1)));
            resolved().when(CONNECT).thenAccepted(CONNECTED, harmSince(minutesLater(1)));
        }

        @Test
        void isRejectedWhenThereIsNothing() {
            nothing().when(CONNECT).thenRejected(new NotDeclared());
        }
    }
}
