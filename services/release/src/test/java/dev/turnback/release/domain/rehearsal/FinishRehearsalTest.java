package dev.turnback.release.domain.rehearsal;

import static dev.turnback.release.domain.rehearsal.RehearsalExamples.ID;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.NOON;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.SETUP;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.VERIFIED;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.nothing;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.running;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.timed;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.verified;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.FinishRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalFinished;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.BeforeTheRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.EndedAlready;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.NotStarted;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.OverItsBound;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepsNotTimed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinishRehearsalTest {

    private static final Instant END = NOON.plusSeconds(900);

    private static FinishRehearsal finish(Result result, Verifications verifications) {
        return new FinishRehearsal(ID, result, verifications, END);
    }

    private static RehearsalFinished finished(
            Result result, Verifications verifications, double seconds) {
        return new RehearsalFinished(ID, SETUP, result, verifications, seconds, END);
    }

    @Nested
    class Accepted {
        @Test
        void whenEveryStepIsTimedAndTheLastWordCounts() {
            running()
                    .and(timed(0, 500), timed(1, 540), timed(0, 60))
                    .when(finish(Result.PASSED, VERIFIED))
                    .thenAccepted(finished(Result.PASSED, VERIFIED, 600));
        }

        @Test
        void whenItFailedHalfWay() {
            running()
                    .and(timed(0, 60))
                    .when(finish(Result.FAILED, VERIFIED))
                    .thenAccepted(finished(Result.FAILED, VERIFIED, 60));
        }

        @Test
        void overItsBoundWhenNobodyCallsTheTimingVerified() {
            running()
                    .and(timed(0, 60), timed(1, 541))
                    .when(finish(Result.PASSED, verified(false)))
                    .thenAccepted(finished(Result.PASSED, verified(false), 601));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItPassedWithAStepThatNobodyTimed() {
            running()
                    .and(timed(0, 60))
                    .when(finish(Result.PASSED, VERIFIED))
                    .thenRejected(new StepsNotTimed(List.of(1)));
        }

        @Test
        void whenItsTimingIsVerifiedOverItsBound() {
            running()
                    .and(timed(0, 60), timed(1, 541))
                    .when(finish(Result.PASSED, VERIFIED))
                    .thenRejected(new OverItsBound(601, 600));
        }

        @Test
        void whenItIsSaidToPrecedeItsStart() {
            running()
                    .when(new FinishRehearsal(ID, Result.FAILED, VERIFIED, NOON.minusSeconds(1)))
                    .thenRejected(new BeforeTheRehearsal(NOON));
        }

        @Test
        void whenThereIsNone() {
            nothing().when(finish(Result.FAILED, VERIFIED)).thenRejected(new NotStarted());
        }

        @Test
        void whenItEndedInAnotherWay() {
            running()
                    .and(finished(Result.FAILED, VERIFIED, 0))
                    .when(finish(Result.PARTIAL, VERIFIED))
                    .thenRejected(new EndedAlready());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItEndedJustSo() {
            running()
                    .and(finished(Result.FAILED, VERIFIED, 0))
                    .when(finish(Result.FAILED, VERIFIED))
                    .thenIgnored();
        }
    }
}
