package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.CANCELLED;
import static dev.turnback.incident.domain.incident.IncidentExamples.DECLARED;
import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.MERGED;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.cancelled;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentCancelled;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.domain.incident.IncidentCommand.Resolve;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.CancelledAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.MergedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.MergedIntoItself;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.IncidentRejection.NotMerged;
import dev.turnback.incident.domain.incident.IncidentRejection.NotMergedInto;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsJustSuspected;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsMerged;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsNoDrillAlike;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherIsNone;
import dev.turnback.incident.domain.incident.IncidentRejection.OtherNotDeclared;
import dev.turnback.incident.domain.incident.MergerCommand.MergeIncident;
import dev.turnback.incident.domain.incident.MergerCommand.SplitIncident;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentAbsorbed;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentMerged;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentParted;
import dev.turnback.incident.domain.incident.MergerEvent.IncidentSplit;
import dev.turnback.kernel.Outcome;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Decided on the state of both. */
class MergeIncidentTest {

    private static final IncidentDecider DECIDER = new IncidentDecider();
    private static final String OTHER = "inc_2";

    private static final IncidentDeclared OTHER_DECLARED =
            new IncidentDeclared(OTHER, "Payments fail", Severity.SEV1, false, NOON);
    private static final IncidentSuspected OTHER_SUSPECTED =
            new IncidentSuspected(OTHER, "slow", Severity.SEV3, "obl_1", NOON);
    private static final MergeIncident MERGE =
            new MergeIncident(ID, OTHER, "the same errors", minutesLater(15));
    private static final SplitIncident SPLIT =
            new SplitIncident(ID, OTHER, "another cause", minutesLater(25));
    private static final IncidentAbsorbed ABSORBED =
            new IncidentAbsorbed(OTHER, ID, "the same errors", minutesLater(15));

    private static final IncidentParted PARTED =
            new IncidentParted(OTHER, /* other= */ ID, "another cause", minutesLater(25));

    private static Incident of(IncidentEvent... events) {
        Incident state = DECIDER.initial();
        for (IncidentEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static Outcome<IncidentEvent, IncidentRejection> merging(Incident one, Incident other) {
        return DECIDER.decide(MERGE, one, other);
    }

    private static Outcome<IncidentEvent, IncidentRejection> rejected(IncidentRejection reason) {
        return Outcome.rejected(reason);
    }

    private static final Outcome<IncidentEvent, IncidentRejection> ACCEPTED =
            Outcome.accepted(List.of(MERGED, ABSORBED));

    @Nested
    class Accepted {
        @Test
        void whenBothStandByThemselves() {
            assertThat(merging(of(DECLARED), of(OTHER_DECLARED))).isEqualTo(ACCEPTED);
        }

        @Test
        void whenBothAreOnlySuspected() {
            var suspected = new IncidentSuspected(ID, "slow", Severity.SEV3, "obl_2", NOON);
            assertThat(merging(of(suspected), of(OTHER_SUSPECTED))).isEqualTo(ACCEPTED);
        }

        @Test
        void whenTheOneThatGoesOnIsOver() {
            assertThat(
                            merging(
                                    of(DECLARED),
                                    of(
                                            OTHER_DECLARED,
                                            new IncidentResolved(OTHER, minutesLater(9)))))
                    .isEqualTo(ACCEPTED);
        }

        @Test
        void whenOthersArePartOfTheMergedOne() {
            var holding = new IncidentAbsorbed(ID, "inc_3", "the same", minutesLater(5));
            assertThat(merging(of(DECLARED, holding), of(OTHER_DECLARED))).isEqualTo(ACCEPTED);
        }

        @Test
        void whenItIsOneOfItsOwnAfterAll() {
            assertThat(DECIDER.decide(SPLIT, of(DECLARED, MERGED), of(OTHER_DECLARED, ABSORBED)))
                    .isEqualTo(
                            Outcome.accepted(
                                    List.of(
                                            new IncidentSplit(
                                                    ID, OTHER, "another cause", minutesLater(25)),
                                            PARTED)));
        }

        @Test
        void againAfterItWasSplitOff() {
            var split = new IncidentSplit(ID, OTHER, "another cause", minutesLater(14));
            assertThat(merging(of(DECLARED, MERGED, split), of(OTHER_DECLARED)))
                    .isEqualTo(ACCEPTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            assertThat(merging(of(), of(OTHER_DECLARED))).isEqualTo(rejected(new NotDeclared()));
        }

        @Test
        void whenItWouldBePartOfItself() {
            var itself = new MergeIncident(ID, ID, "the same errors", minutesLater(15));
            assertThat(DECIDER.decide(itself, of(DECLARED), of(DECLARED)))
                    .isEqualTo(rejected(new MergedIntoItself()));
        }

        @Test
        void whenThereIsNoOther() {
            assertThat(merging(of(DECLARED), of()))
                    .isEqualTo(rejected(new OtherNotDeclared(OTHER)));
        }

        @Test
        void whenTheOtherWasCancelled() {
            var cancelled = new IncidentCancelled(OTHER, "a test", minutesLater(5));
            assertThat(merging(of(DECLARED), of(OTHER_DECLARED, cancelled)))
                    .isEqualTo(rejected(new OtherIsNone(OTHER)));
        }

        @Test
        void whenTheOtherWasDismissed() {
            var dismissed = new IncidentDismissed(OTHER, "a load test", minutesLater(5));
            assertThat(merging(of(DECLARED), of(OTHER_SUSPECTED, dismissed)))
                    .isEqualTo(rejected(new OtherIsNone(OTHER)));
        }

        @Test
        void whenTheOtherIsOnlySuspected() {
            assertThat(merging(of(DECLARED), of(OTHER_SUSPECTED)))
                    .isEqualTo(rejected(new OtherIsJustSuspected(OTHER)));
        }

        @Test
        void whenTheOtherIsItselfPartOfAnother() {
            var gone = new IncidentMerged(OTHER, "inc_3", "the same", minutesLater(5));
            assertThat(merging(of(DECLARED), of(OTHER_DECLARED, gone)))
                    .isEqualTo(rejected(new OtherIsMerged(OTHER, "inc_3")));
        }

        @Test
        void whenTheOtherIsPartOfThisOneSoThatItWouldLeadInACircle() {
            var gone = new IncidentMerged(OTHER, ID, "the same", minutesLater(5));
            var holding = new IncidentAbsorbed(ID, OTHER, "the same", minutesLater(5));
            assertThat(merging(of(DECLARED, holding), of(OTHER_DECLARED, gone)))
                    .isEqualTo(rejected(new OtherIsMerged(OTHER, ID)));
        }

        @Test
        void whenOnlyOneOfThemIsAnExercise() {
            var drill = new IncidentDeclared(OTHER, "A drill", Severity.SEV1, true, NOON);
            assertThat(merging(of(DECLARED), of(drill)))
                    .isEqualTo(rejected(new OtherIsNoDrillAlike(OTHER)));
        }

        @Test
        void whenItIsPartOfAThirdOne() {
            var elsewhere = new IncidentMerged(ID, "inc_3", "the same", minutesLater(5));
            assertThat(merging(of(DECLARED, elsewhere), of(OTHER_DECLARED)))
                    .isEqualTo(rejected(new MergedAlready("inc_3")));
        }

        @Test
        void whenItWasCancelled() {
            assertThat(merging(of(DECLARED, CANCELLED), of(OTHER_DECLARED)))
                    .isEqualTo(rejected(new CancelledAlready("the wrong button")));
        }

        @Test
        void whenItIsSplitOffAnotherThanItIsPartOf() {
            var elsewhere = new IncidentMerged(ID, "inc_3", "the same", minutesLater(5));
            assertThat(DECIDER.decide(SPLIT, of(DECLARED, elsewhere), of(OTHER_DECLARED)))
                    .isEqualTo(rejected(new NotMergedInto(OTHER)));
        }

        @Test
        void whenItIsSplitOffAndPartOfNone() {
            assertThat(DECIDER.decide(SPLIT, of(DECLARED), of(OTHER_DECLARED)))
                    .isEqualTo(rejected(new NotMerged()));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheyAreOneAlready() {
            assertThat(merging(of(DECLARED, MERGED), of(OTHER_DECLARED, ABSORBED)))
                    .isEqualTo(Outcome.ignored());
        }
    }

    @Nested
    class Meanwhile {
        @Test
        void theMergedOneIsStillCorrected() {
            assertThat(
                            DECIDER.decide(
                                    new Correct(
                                            ID,
                                            new Correction(CorrectedField.TITLE, null, "Carts"),
                                            "a typo",
                                            minutesLater(20)),
                                    of(DECLARED, MERGED)))
                    .isEqualTo(
                            Outcome.accepted(
                                    new IncidentCorrected(
                                            ID,
                                            CorrectedField.TITLE,
                                            null,
                                            "Baskets are empty",
                                            "Carts",
                                            "a typo",
                                            minutesLater(20))));
        }

        @Test
        void nothingElseIsSaidOfIt() {
            assertThat(DECIDER.decide(new Resolve(ID, minutesLater(20)), of(DECLARED, MERGED)))
                    .isEqualTo(rejected(new MergedAlready(OTHER)));
        }
    }
}
