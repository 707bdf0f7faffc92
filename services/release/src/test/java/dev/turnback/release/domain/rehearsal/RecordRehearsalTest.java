package dev.turnback.release.domain.rehearsal;

import static dev.turnback.release.domain.rehearsal.RehearsalExamples.ID;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.NOON;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.SETUP;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.STARTED;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.VERIFIED;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.nothing;
import static dev.turnback.release.domain.rehearsal.RehearsalExamples.took;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.RecordRehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.BreakdownNoted;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.RehearsalFinished;
import dev.turnback.release.domain.rehearsal.RehearsalEvent.StepTimed;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepUnknown;
import dev.turnback.release.domain.rehearsal.RehearsalRejection.StepsNotTimed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordRehearsalTest {

    private static final Instant END = NOON.plusSeconds(900);
    private static final Breakdown LATE = new Breakdown("the runner was busy", 1);

    private static RecordRehearsal recorded(StepTime... steps) {
        return new RecordRehearsal(
                ID, SETUP, NOON, List.of(steps), List.of(LATE), Result.PASSED, VERIFIED, END);
    }

    @Nested
    class Accepted {
        @Test
        void asIfItHadBeenWalkedLive() {
            nothing()
                    .when(recorded(took(0, 60), took(1, 240)))
                    .thenAccepted(
                            STARTED,
                            new StepTimed(ID, "shop", took(0, 60), END),
                            new StepTimed(ID, "shop", took(1, 240), END),
                            new BreakdownNoted(ID, "shop", LATE, END),
                            new RehearsalFinished(ID, SETUP, Result.PASSED, VERIFIED, 300, END));
        }
    }

    @Nested
    class Rejected {
        @Test
        void asAWholeWhenOneStepIsWrong() {
            nothing().when(recorded(took(2, 60))).thenRejected(new StepUnknown(2, 2));
        }

        @Test
        void whenItPassedWithAStepThatNobodyTimed() {
            nothing().when(recorded(took(0, 60))).thenRejected(new StepsNotTimed(List.of(1)));
        }
    }
}
