package dev.turnback.decision.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.decision.domain.attempt.AttemptRejection;
import dev.turnback.service.Refusal;

/** Every rejection of attempts in words. */
final class AttemptRefusals {

    private AttemptRefusals() {}

    static Refusal of(AttemptRejection rejection) {
        return switch (rejection) {
            case AttemptRejection.NoSuchAttempt r -> missing(r, "there is no such attempt");
            case AttemptRejection.BegunDifferently r ->
                    overtaken(r, "the id stands for another attempt");
            case AttemptRejection.WasNoAttempt r ->
                    missing(r, "it was no attempt, as the release says now");
            case AttemptRejection.EndsWithItsRelease r ->
                    forbidden(
                            r,
                            "how a rollback ended is recorded with its release; only that it was"
                                    + " given up is said here");
            case AttemptRejection.EndedAlready r ->
                    overtaken(r, "the attempt ended already, at " + r.at());
            case AttemptRejection.StillUnderWay r -> forbidden(r, "the attempt is under way");
            case AttemptRejection.BeforeItBegan r ->
                    forbidden(r, "that is before the attempt began, " + r.startedAt()).naming("at");
            case AttemptRejection.NoSuchStep r ->
                    forbidden(
                                    r,
                                    r.steps() == 0
                                            ? "no steps are known of its procedure: say what was"
                                                    + " done instead"
                                            : "its procedure has the steps 1 to " + r.steps())
                            .naming("step");
            case AttemptRejection.StepEndsBeforeItStarts r ->
                    forbidden(r, "the step ends before it starts, " + r.startedAt())
                            .naming("startedAt");
            case AttemptRejection.VerifiedWithoutEvidence r ->
                    forbidden(r, "say what shows it").naming("evidence");
            case AttemptRejection.NotMisdirected r ->
                    overtaken(r, "nothing says that it was misdirected");
        };
    }
}
