package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.COMPLETED;
import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.STARTED;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingOut;

import dev.turnback.release.domain.release.ReleaseCommand.CompleteRollout;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompleteRolloutTest {

    private static final CompleteRollout COMPLETE = new CompleteRollout(ID, COMPLETED.at());

    @Nested
    class Accepted {
        @Test
        void whileItRollsOut() {
            rollingOut().when(COMPLETE).thenAccepted(COMPLETED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void beforeTheRollout() {
            nothing().when(COMPLETE).thenRejected(new NotPlanned());
            planned().when(COMPLETE).thenRejected(new RolloutNotStarted());
        }

        @Test
        void whenItIsSaidToPrecedeTheExposure() {
            rollingOut()
                    .when(new CompleteRollout(ID, NOON))
                    .thenRejected(new BeforeItsExposure(STARTED.at()));
        }

        @Test
        void whenTheReleaseWasTakenBack() {
            rolledBack().when(COMPLETE).thenRejected(new RolledBackAlready("1.9"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsCompletedAlready() {
            completed().when(COMPLETE).thenIgnored();
        }
    }
}
