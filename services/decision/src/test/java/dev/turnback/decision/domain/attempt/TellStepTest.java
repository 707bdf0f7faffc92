package dev.turnback.decision.domain.attempt;

import static dev.turnback.decision.domain.attempt.AttemptExamples.ATTEMPT;
import static dev.turnback.decision.domain.attempt.AttemptExamples.BEGAN;
import static dev.turnback.decision.domain.attempt.AttemptExamples.CONTAINING;
import static dev.turnback.decision.domain.attempt.AttemptExamples.LATER;
import static dev.turnback.decision.domain.attempt.AttemptExamples.NOON;
import static dev.turnback.decision.domain.attempt.AttemptExamples.REACHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.decision.domain.attempt.AttemptCommand.TellStep;
import dev.turnback.decision.domain.attempt.AttemptEvent.StepTold;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchStep;
import dev.turnback.decision.domain.attempt.AttemptRejection.StepEndsBeforeItStarts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TellStepTest {

    private static StepReport report(
            @Nullable Integer step, String what, StepReport.Result result) {
        return new StepReport(step, what, "platform", result, NOON, LATER, "");
    }

    private static TellStep tell(StepReport report) {
        return new TellStep("att_1", report);
    }

    private static final StepReport FIRST = report(1, "", StepReport.Result.DONE);
    private static final StepReport NAMED =
            report(1, "Point the traffic back.", StepReport.Result.DONE);
    private static final StepReport FAILED =
            report(1, "Point the traffic back.", StepReport.Result.FAILED);
    private static final StepReport CALL = report(null, "call the bank", StepReport.Result.SKIPPED);

    @Nested
    class Accepted {
        @Test
        void of_its_procedure_by_its_name() {
            given(ATTEMPT, BEGAN)
                    .when(tell(FIRST))
                    .thenAccepted(new StepTold("att_1", NAMED, false));
        }

        @Test
        void that_its_procedure_does_not_have() {
            given(ATTEMPT, BEGAN).when(tell(CALL)).thenAccepted(new StepTold("att_1", CALL, false));
        }

        @Test
        void again_as_a_correction() {
            given(ATTEMPT, BEGAN, new StepTold("att_1", FAILED, false))
                    .when(tell(FIRST))
                    .thenAccepted(new StepTold("att_1", NAMED, true));
        }

        @Test
        void when_it_is_over() {
            given(ATTEMPT, BEGAN, REACHED)
                    .when(tell(CALL))
                    .thenAccepted(new StepTold("att_1", CALL, false));
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_there_is_none() {
            given(ATTEMPT).when(tell(CALL)).thenRejected(new NoSuchAttempt());
        }

        @Test
        void when_its_procedure_has_fewer() {
            given(ATTEMPT, BEGAN)
                    .when(tell(report(3, "", StepReport.Result.DONE)))
                    .thenRejected(new NoSuchStep(2));
        }

        @Test
        void when_it_has_no_procedure() {
            given(ATTEMPT, CONTAINING).when(tell(FIRST)).thenRejected(new NoSuchStep(0));
        }

        @Test
        void when_it_ends_before_it_starts() {
            given(ATTEMPT, BEGAN)
                    .when(
                            tell(
                                    new StepReport(
                                            1,
                                            "",
                                            "platform",
                                            StepReport.Result.DONE,
                                            LATER.plusNanos(1),
                                            LATER,
                                            "")))
                    .thenRejected(new StepEndsBeforeItStarts(LATER.plusNanos(1)));
        }

        @Test
        void when_it_was_before_the_attempt_began() {
            given(ATTEMPT, BEGAN)
                    .when(
                            tell(
                                    new StepReport(
                                            1,
                                            "",
                                            "platform",
                                            StepReport.Result.DONE,
                                            null,
                                            NOON.minusNanos(1),
                                            "")))
                    .thenRejected(new BeforeItBegan(NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_was_told_like_that() {
            given(ATTEMPT, BEGAN, new StepTold("att_1", NAMED, false))
                    .when(tell(FIRST))
                    .thenIgnored();
        }
    }
}
