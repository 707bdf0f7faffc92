package dev.turnback.decision.domain.attempt;

import dev.turnback.contracts.ActorKind;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.figures.attempt.TargetState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of an attempt; {@code at} is the claimed time, UTC. */
public sealed interface AttemptCommand {

    String attemptId();

    /**
     * @param at when it began
     */
    record BeginAttempt(String attemptId, Undertaking undertaking, Instant at)
            implements AttemptCommand {}

    /**
     * The release says how a rollback ended.
     *
     * @param restoredVersion what runs then; null when the target does not
     */
    record EndRollback(String attemptId, @Nullable String restoredVersion, Instant at)
            implements AttemptCommand {}

    /** It was none, as the release says. */
    record TakeAttemptBack(String attemptId, Instant at) implements AttemptCommand {}

    /**
     * Somebody says how it ended, where no release does.
     *
     * @param reached how much of what was meant; not ABANDONED
     */
    record FinishAttempt(String attemptId, Ending reached, Instant at) implements AttemptCommand {}

    record AbandonAttempt(String attemptId, String why, Instant at) implements AttemptCommand {}

    /** The last report of a step counts. */
    record TellStep(String attemptId, StepReport report) implements AttemptCommand {}

    /**
     * @param evidence what shows it; empty only when nobody checked
     */
    record VerifyTarget(String attemptId, TargetState target, String evidence, Instant at)
            implements AttemptCommand {}

    record NoteMisdirection(String attemptId, String why, Instant at) implements AttemptCommand {}

    record WithdrawMisdirection(String attemptId, String why, Instant at)
            implements AttemptCommand {}

    /** What is known now of why it is done; what somebody said stays. */
    record AttributeAttempt(String attemptId, Cause cause, Instant at) implements AttemptCommand {}

    /**
     * The time in which its effect shows is over.
     *
     * @param at when it was to be
     */
    record CallForJudgement(String attemptId, Instant at) implements AttemptCommand {}

    /**
     * A rule needs longer than that to be quiet.
     *
     * @param until when its time is over
     */
    record PostponeJudgement(String attemptId, Instant until) implements AttemptCommand {}

    /**
     * @param decidedBy who took the decision that it carries out; null where none is known
     */
    record JudgeAttempt(
            String attemptId, Judgement judgement, @Nullable ActorKind decidedBy, Instant at)
            implements AttemptCommand {}
}
