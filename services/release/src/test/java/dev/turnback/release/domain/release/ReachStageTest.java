package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ATTEMPT;
import static dev.turnback.release.domain.release.ReleaseExamples.CANARY;
import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.STARTED;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rollback;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingOut;

import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.ReleaseCommand.ReachStage;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.StageReached;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.ExposureUnknown;
import dev.turnback.release.domain.release.ReleaseRejection.ExposureWouldShrink;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RollbackUnderWay;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutCompletedAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import dev.turnback.release.domain.release.ReleaseRejection.StageNotPlanned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReachStageTest {

    private static final ReachStage REACH_CANARY = reach("canary", null, CANARY.at());

    private static ReachStage reach(String stage, @Nullable Double percent, Instant at) {
        return new ReachStage(ID, stage, percent, at);
    }

    @Nested
    class Accepted {
        @Test
        void withThePlannedShareWhenNoneIsStated() {
            rollingOut().when(REACH_CANARY).thenAccepted(CANARY);
        }

        @Test
        void withTheStatedShareWhenItDiffersFromThePlan() {
            rollingOut()
                    .when(reach("canary", 7.5, CANARY.at()))
                    .thenAccepted(new StageReached(ID, "shop", "canary", 7.5, CANARY.at()));
        }

        @Test
        void underAnyNameWhenThePlanHasNoStages() {
            var unstaged = new Plan("shop", "2.0", null, List.of(), List.of());
            nothing()
                    .and(new ReleasePlanned(ID, unstaged, NOON), STARTED)
                    .when(reach("half", 50.0, CANARY.at()))
                    .thenAccepted(new StageReached(ID, "shop", "half", 50, CANARY.at()));
        }
    }

    @Nested
    class Rejected {
        @Test
        void beforeTheRollout() {
            nothing().when(REACH_CANARY).thenRejected(new NotPlanned());
            planned().when(REACH_CANARY).thenRejected(new RolloutNotStarted());
        }

        @Test
        void afterTheRollout() {
            completed().when(REACH_CANARY).thenRejected(new RolloutCompletedAlready());
            rolledBack().when(REACH_CANARY).thenRejected(new RolledBackAlready("1.9"));
        }

        @Test
        void whileARollbackIsUnderWay() {
            rollingOut()
                    .and(rollback(Extent.FULL))
                    .when(REACH_CANARY)
                    .thenRejected(new RollbackUnderWay(ATTEMPT));
        }

        @Test
        void whenThePlanDoesNotKnowTheStage() {
            rollingOut()
                    .when(reach("moon", 10.0, CANARY.at()))
                    .thenRejected(new StageNotPlanned("moon", List.of("canary", "everybody")));
        }

        @Test
        void whenItIsSaidToPrecedeTheExposure() {
            rollingOut()
                    .when(reach("canary", null, NOON))
                    .thenRejected(new BeforeItsExposure(STARTED.at()));
        }

        @Test
        void whenFewerUsersWouldHaveIt() {
            rollingOut()
                    .and(CANARY)
                    .when(reach("canary", 1.0, minutesLater(3)))
                    .thenRejected(new ExposureWouldShrink(5));
        }

        @Test
        void whenNobodySaysHowManyUsersItReaches() {
            var unstaged = new Plan("shop", "2.0", null, List.of(), List.of());
            nothing()
                    .and(new ReleasePlanned(ID, unstaged, NOON), STARTED)
                    .when(reach("half", null, CANARY.at()))
                    .thenRejected(new ExposureUnknown("half"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsTheStageReachedLast() {
            rollingOut().and(CANARY).when(REACH_CANARY).thenIgnored();
        }
    }
}
