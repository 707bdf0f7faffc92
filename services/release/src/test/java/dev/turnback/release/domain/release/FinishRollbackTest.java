package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ATTEMPT;
import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.finished;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rollback;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingBack;

import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.ReleaseCommand.FinishRollback;
import dev.turnback.release.domain.release.ReleaseRejection.AttemptEndedDifferently;
import dev.turnback.release.domain.release.ReleaseRejection.AttemptUnknown;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsStart;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinishRollbackTest {

    private static FinishRollback finish(@Nullable String restoredVersion) {
        return new FinishRollback(ID, ATTEMPT, restoredVersion, minutesLater(45));
    }

    @Nested
    class Accepted {
        @Test
        void andTheReleaseIsRolledBackWhenTheTargetRuns() {
            rollingBack()
                    .when(finish("1.9"))
                    .thenAccepted(finished("1.9"), ReleaseExamples.rolledBack(Extent.FULL));
        }

        @Test
        void andAPartialRollbackSaysSo() {
            completed()
                    .and(rollback(Extent.PARTIAL))
                    .when(finish("1.9"))
                    .thenAccepted(finished("1.9"), ReleaseExamples.rolledBack(Extent.PARTIAL));
        }

        @Test
        void andTheTargetIsTheSameWithALeadingV() {
            rollingBack()
                    .when(finish("v1.9"))
                    .thenAccepted(finished("v1.9"), ReleaseExamples.rolledBack(Extent.FULL));
        }

        @Test
        void andNothingIsRolledBackWhenAnotherVersionRuns() {
            rollingBack().when(finish("1.8")).thenAccepted(finished("1.8"));
        }

        @Test
        void andNothingIsRolledBackWhenTheAttemptFailed() {
            rollingBack().when(finish(null)).thenAccepted(finished(null));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoSuchAttempt() {
            nothing().when(finish("1.9")).thenRejected(new NotPlanned());
            planned().when(finish("1.9")).thenRejected(new AttemptUnknown(ATTEMPT));
            completed().when(finish("1.9")).thenRejected(new AttemptUnknown(ATTEMPT));
        }

        @Test
        void whenItIsSaidToPrecedeItsStart() {
            rollingBack()
                    .when(new FinishRollback(ID, ATTEMPT, "1.9", minutesLater(39)))
                    .thenRejected(new BeforeItsStart(minutesLater(40)));
        }

        @Test
        void whenItEndedWithAnotherResult() {
            rolledBack().when(finish(null)).thenRejected(new AttemptEndedDifferently(ATTEMPT));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItEndedJustSo() {
            rolledBack().when(finish("1.9")).thenIgnored();
            rollingBack().and(finished(null)).when(finish(null)).thenIgnored();
        }
    }
}
