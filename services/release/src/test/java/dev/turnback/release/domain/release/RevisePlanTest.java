package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.PLAN;
import static dev.turnback.release.domain.release.ReleaseExamples.WITH_WINDOWS;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingOut;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.ReleaseCommand.RevisePlan;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollout;
import dev.turnback.release.domain.release.ReleaseEvent.PlanRevised;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseRejection.AnotherRelease;
import dev.turnback.release.domain.release.ReleaseRejection.DepartsFromTheMatrix;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.PlanRevisedMeanwhile;
import dev.turnback.release.domain.release.ReleaseRejection.PlannedDifferently;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutStartedAlready;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevisePlanTest {

    /** With windows, an owner, and what was made ready. */
    private static final RevisePlan READIED = revise(WITH_WINDOWS, 1);

    private static final PlanRevised REVISED =
            new PlanRevised(ID, WITH_WINDOWS, 2, minutesLater(5));

    private static RevisePlan revise(Plan plan, int seenVersion) {
        return new RevisePlan(ID, plan, seenVersion, minutesLater(5));
    }

    private static Plan departing(@Nullable String because) {
        var change =
                new Change(
                        ChangeKind.DATA,
                        null,
                        "orders are moved",
                        Reversibility.ONE_WAY,
                        because,
                        List.of(),
                        List.of(),
                        ReleaseExamples.FOR_AN_HOUR);
        return new Plan("shop", "2.0", "1.9", List.of(change), List.of());
    }

    @Nested
    class Accepted {
        @Test
        void whenThePlanIsAsItWasSeen() {
            planned().when(READIED).thenAccepted(REVISED);
        }

        @Test
        void withEachVersionOneMoreThanTheOneSeen() {
            planned()
                    .and(REVISED)
                    .when(revise(PLAN, 2))
                    .thenAccepted(new PlanRevised(ID, PLAN, 3, minutesLater(5)));
        }

        @Test
        void whenItDepartsFromTheMatrixAndSaysWhy() {
            Plan plan = departing("no way to test it");
            planned()
                    .when(revise(plan, 1))
                    .thenAccepted(new PlanRevised(ID, plan, 2, minutesLater(5)));
        }

        @Test
        void andTheRolloutIsOfThePlanAsRevised() {
            planned()
                    .and(REVISED)
                    .when(new StartRollout(ID, minutesLater(10)))
                    .thenAccepted(
                            new RolloutStarted(
                                    ID,
                                    "shop",
                                    "2.0",
                                    Pins.NONE,
                                    minutesLater(70),
                                    minutesLater(10)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void withoutAPlan() {
            nothing().when(READIED).thenRejected(new NotPlanned());
        }

        @Test
        void whenSomebodyElseRevisedItMeanwhile() {
            planned().and(REVISED).when(revise(PLAN, 1)).thenRejected(new PlanRevisedMeanwhile(2));
        }

        @Test
        void whenItWouldBeAnotherRelease() {
            AnotherRelease another = new AnotherRelease("shop", "2.0");
            planned()
                    .when(revise(new Plan("shop", "2.1", null, List.of(), List.of()), 1))
                    .thenRejected(another);
            planned()
                    .when(revise(new Plan("billing", "2.0", null, List.of(), List.of()), 1))
                    .thenRejected(another);
        }

        @Test
        void whenItDepartsFromTheMatrixWithoutAReason() {
            planned()
                    .when(revise(departing(null), 1))
                    .thenRejected(new DepartsFromTheMatrix(0, "lin_1", Reversibility.REVERSIBLE));
        }

        @Test
        void onceItReachedAnybody() {
            rollingOut().when(READIED).thenRejected(new RolloutStartedAlready());
            completed().when(READIED).thenRejected(new RolloutStartedAlready());
            rollingBack().when(READIED).thenRejected(new RolloutStartedAlready());
            rolledBack().when(READIED).thenRejected(new RolloutStartedAlready());
        }

        @Test
        void whenItIsPlannedAgainInTheWordsOfBefore() {
            planned()
                    .and(REVISED)
                    .when(new PlanRelease(ID, PLAN, minutesLater(6)))
                    .thenRejected(new PlannedDifferently(WITH_WINDOWS));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsPlannedJustSo() {
            planned().when(revise(PLAN, 1)).thenIgnored();
        }

        @Test
        void whenItIsRepeatedAfterItWasAccepted() {
            planned().and(REVISED).when(READIED).thenIgnored();
        }

        @Test
        void whenItIsWhatRollsOut() {
            rollingOut().when(revise(PLAN, 1)).thenIgnored();
            rolledBack().when(revise(PLAN, 1)).thenIgnored();
        }
    }
}
