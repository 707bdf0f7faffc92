package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ATTEMPT;
import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.STARTED;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.finished;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rollback;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingOut;

import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollback;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RollbackUnderWay;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import dev.turnback.release.domain.release.ReleaseRejection.TargetIsWhatRuns;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartRollbackTest {

    private static final StartRollback START =
            new StartRollback(ID, ATTEMPT, Extent.FULL, "1.9", minutesLater(40));

    @Nested
    class Accepted {
        @Test
        void onceTheReleaseReachesUsers() {
            rollingOut().when(START).thenAccepted(rollback(Extent.FULL));
            completed().when(START).thenAccepted(rollback(Extent.FULL));
        }

        @Test
        void againAfterAnAttemptFailed() {
            rollingBack().and(finished(null)).when(START).thenAccepted(rollback(Extent.FULL));
        }

        @Test
        void againAfterAPartialRollback() {
            completed()
                    .and(
                            rollback(Extent.PARTIAL),
                            finished("1.9"),
                            ReleaseExamples.rolledBack(Extent.PARTIAL))
                    .when(START)
                    .thenAccepted(rollback(Extent.FULL));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyHasTheReleaseYet() {
            nothing().when(START).thenRejected(new NotPlanned());
            planned().when(START).thenRejected(new RolloutNotStarted());
        }

        @Test
        void whenItIsTakenBackAlready() {
            rolledBack().when(START).thenRejected(new RolledBackAlready("1.9"));
        }

        @Test
        void whenAnotherAttemptIsUnderWay() {
            rollingBack()
                    .when(new StartRollback(ID, "att_2", Extent.FULL, "1.8", minutesLater(41)))
                    .thenRejected(new RollbackUnderWay(ATTEMPT));
        }

        @Test
        void whenItsTargetIsTheReleaseItself() {
            completed()
                    .when(new StartRollback(ID, ATTEMPT, Extent.FULL, "2.0", minutesLater(40)))
                    .thenRejected(new TargetIsWhatRuns("2.0"));
            completed()
                    .when(new StartRollback(ID, ATTEMPT, Extent.FULL, "v2.0", minutesLater(40)))
                    .thenRejected(new TargetIsWhatRuns("v2.0"));
        }

        @Test
        void whenItIsSaidToPrecedeTheExposure() {
            completed()
                    .when(new StartRollback(ID, ATTEMPT, Extent.FULL, "1.9", NOON))
                    .thenRejected(new BeforeItsExposure(STARTED.at()));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenThisVeryAttemptIsUnderWay() {
            rollingBack().when(START).thenIgnored();
        }
    }
}
