package dev.turnback.release.domain.rehearsal;

import static dev.turnback.release.domain.rehearsal.RehearsalExamples.ID;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.NOON;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.failed;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.nothing;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.running;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.timed;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.took;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.TimeStep;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.StepTimed;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.EndedAlready;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.NotStarted;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepEndsBeforeItBegins;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepUnknown;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimeStepTest {

    private static TimeStep time(StepTime time) {
        return new TimeStep(ID, time, NOON);
    }

    private static StepTime measured(long seconds) {
        return StepTime.between(0, NOON, NOON.plusSeconds(seconds), "slow");
    }

    @Nested
    class Accepted {
        @Test
        void byTheClock() {
            running()
                    .when(time(measured(90)))
                    .thenAccepted(
                            new StepTimed(
                                    ID,
                                    "shop",
                                    new StepTime(0, NOON, NOON.plusSeconds(90), 90, "slow"),
                                    NOON));
        }

        @Test
        void whenItTookNoTime() {
            running().when(time(took(1, 0))).thenAccepted(timed(1, 0));
        }

        @Test
        void againForTheSameStepBesideTheFirstWord() {
            running().and(timed(0, 60)).when(time(took(0, 70))).thenAccepted(timed(0, 70));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheProcedureHasNoSuchStep() {
            running().when(time(took(2, 60))).thenRejected(new StepUnknown(2, 2));
            running().when(time(took(-1, 60))).thenRejected(new StepUnknown(-1, 2));
        }

        @Test
        void whenItEndsBeforeItBegins() {
            running().when(time(measured(-1))).thenRejected(new StepEndsBeforeItBegins(0));
        }

        @Test
        void whenThereIsNoRehearsal() {
            nothing().when(time(took(0, 60))).thenRejected(new NotStarted());
        }

        @Test
        void whenItIsOver() {
            failed().when(time(took(0, 60))).thenRejected(new EndedAlready());
        }
    }
}
