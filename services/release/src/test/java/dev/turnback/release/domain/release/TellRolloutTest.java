package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.COMPLETED;
import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.PLAN;
import static dev.turnback.release.domain.release.ReleaseExamples.STARTED;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingOut;

import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.ReleaseCommand.TellRollout;
import dev.turnback.release.domain.release.ReleaseEvent.ExposureToldAnew;
import dev.turnback.release.domain.release.ReleaseEvent.ReleaseRolledBack;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackWithdrawn;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.Told.TakenBack;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TellRolloutTest {

    private static final String ATTEMPT = Told.attemptId("0a");
    private static final TakenBack BACK =
            new TakenBack(ATTEMPT, "1.9", minutesLater(40), minutesLater(45));
    private static final Instant BACK_AT = minutesLater(43);
    private static final RollbackStarted GOES_BACK =
            new RollbackStarted(
                    ID, PLAN, ATTEMPT, Extent.FULL, "1.9", STARTED.at(), minutesLater(40));
    private static final RollbackFinished WENT_BACK =
            new RollbackFinished(ID, "shop", ATTEMPT, "1.9", true, minutesLater(45));
    private static final ReleaseRolledBack IS_BACK =
            new ReleaseRolledBack(ID, "shop", "2.0", ATTEMPT, "1.9", Extent.FULL, minutesLater(45));

    private static TellRollout tell(
            Instant exposedAt, @Nullable Instant completedAt, @Nullable TakenBack back) {
        return new TellRollout(ID, new Told(exposedAt, completedAt, back), Pins.NONE);
    }

    private static ExposureToldAnew anew(Instant at) {
        return new ExposureToldAnew(ID, "shop", "2.0", null, at);
    }

    @Nested
    class Accepted {
        @Test
        void whatIsPlannedStarts() {
            planned().when(tell(STARTED.at(), null, null)).thenAccepted(STARTED);
        }

        @Test
        void andReachesEverybodyAtOnceWhenThatIsAllThatWasHeard() {
            planned()
                    .when(tell(STARTED.at(), COMPLETED.at(), null))
                    .thenAccepted(STARTED, COMPLETED);
        }

        @Test
        void aWholeStoryThatIsHeardAtItsEnd() {
            planned()
                    .when(tell(STARTED.at(), COMPLETED.at(), BACK))
                    .thenAccepted(STARTED, COMPLETED, GOES_BACK, WENT_BACK, IS_BACK);
        }

        @Test
        void theEndOfWhatWasBegun() {
            completed()
                    .and(GOES_BACK)
                    .when(tell(STARTED.at(), COMPLETED.at(), BACK))
                    .thenAccepted(WENT_BACK, IS_BACK);
        }

        @Test
        void aDeploymentBeforeTheFirstThatWasKnown() {
            completed()
                    .when(tell(minutesLater(0), minutesLater(20), null))
                    .thenAccepted(
                            anew(minutesLater(0)),
                            new RolloutCompleted(ID, "shop", minutesLater(20)));
        }

        @Test
        void thatNothingWasTakenBackAfterAll() {
            completed()
                    .and(GOES_BACK, WENT_BACK, IS_BACK)
                    .when(tell(STARTED.at(), COMPLETED.at(), null))
                    .thenAccepted(
                            new RollbackWithdrawn(ID, "shop", ATTEMPT, STARTED.at()),
                            anew(STARTED.at()));
        }

        @Test
        void anotherWayBackInPlaceOfTheOneThatWasKnown() {
            var other = new TakenBack(Told.attemptId("0b"), "1.8", minutesLater(35), null);
            completed()
                    .and(GOES_BACK, WENT_BACK, IS_BACK)
                    .when(tell(STARTED.at(), COMPLETED.at(), other))
                    .thenAccepted(
                            new RollbackWithdrawn(ID, "shop", ATTEMPT, STARTED.at()),
                            anew(STARTED.at()),
                            new RollbackStarted(
                                    ID,
                                    PLAN,
                                    other.attemptId(),
                                    Extent.FULL,
                                    "1.8",
                                    STARTED.at(),
                                    minutesLater(35)));
        }

        @Test
        void theEndOfWhatSomebodyStarted() {
            rollingBack()
                    .when(tell(STARTED.at(), COMPLETED.at(), BACK))
                    .thenAccepted(
                            new RollbackFinished(
                                    ID,
                                    "shop",
                                    ReleaseExamples.ATTEMPT,
                                    "1.9",
                                    true,
                                    minutesLater(45)),
                            ReleaseExamples.rolledBack(Extent.FULL));
        }

        @Test
        void theEndOfWhatSomebodyStartedThoughTheyNameTheVersionWithoutAV() {
            var named = new TakenBack(ATTEMPT, "v1.9", minutesLater(40), minutesLater(45));
            rollingBack()
                    .when(tell(STARTED.at(), COMPLETED.at(), named))
                    .thenAccepted(
                            new RollbackFinished(
                                    ID,
                                    "shop",
                                    ReleaseExamples.ATTEMPT,
                                    "1.9",
                                    true,
                                    minutesLater(45)),
                            ReleaseExamples.rolledBack(Extent.FULL));
        }
    }

    @Nested
    class Rejected {
        @Test
        void withoutAPlan() {
            nothing().when(tell(STARTED.at(), null, null)).thenRejected(new NotPlanned());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whatIsKnown() {
            rollingOut().when(tell(STARTED.at(), null, null)).thenIgnored();
            completed().when(tell(STARTED.at(), COMPLETED.at(), null)).thenIgnored();
            completed()
                    .and(GOES_BACK, WENT_BACK, IS_BACK)
                    .when(tell(STARTED.at(), COMPLETED.at(), BACK))
                    .thenIgnored();
        }

        @Test
        void laterTimesThanPeopleRecorded() {
            completed().when(tell(minutesLater(3), minutesLater(31), null)).thenIgnored();
        }

        @Test
        void anythingOnceSomebodyRecordedARollback() {
            rolledBack().when(tell(minutesLater(0), COMPLETED.at(), null)).thenIgnored();
            rollingBack().when(tell(STARTED.at(), COMPLETED.at(), null)).thenIgnored();
        }

        @Test
        void anythingOnceSomebodyRecordedTheEndOfWhatWasTold() {
            var recorded = new RollbackFinished(ID, "shop", ATTEMPT, "1.9", false, BACK_AT);
            var failed = new RollbackFinished(ID, "shop", ATTEMPT, null, false, BACK_AT);
            for (TellRollout later :
                    List.of(
                            tell(STARTED.at(), COMPLETED.at(), BACK),
                            tell(STARTED.at(), COMPLETED.at(), null),
                            tell(minutesLater(0), minutesLater(20), BACK))) {
                completed().and(GOES_BACK, recorded, IS_BACK).when(later).thenIgnored();
                completed().and(GOES_BACK, failed).when(later).thenIgnored();
            }
        }
    }
}
