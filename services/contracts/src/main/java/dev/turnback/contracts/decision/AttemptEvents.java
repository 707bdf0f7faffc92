package dev.turnback.contracts.decision;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.RecoveryAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decision service publishes about attempts: a rollback or a containment while it is
 * carried out, how it ended and what became of it. Which version runs says the release service
 * alone. Times are claimed, UTC.
 */
public sealed interface AttemptEvents extends DecisionEvents {

    String attemptId();

    /** In which it is done, where the event says so. */
    default @Nullable String incidentId() {
        return null;
    }

    @Override
    default String subject() {
        return attemptId();
    }

    /**
     * An attempt is under way. Published again with the same id when it was taken back before.
     *
     * @param releaseId the release it is about; null for a measure that is about none
     * @param component of that release, null together with it
     * @param incidentId in which it is done, null while that is not known
     * @param decisionId the decision that it carries out, null while none is known
     * @param toldByDeployments true when nobody recorded it: deployments told of it
     * @param at when it began
     */
    record AttemptFollowed(
            String attemptId,
            RecoveryAction action,
            @Nullable String releaseId,
            @Nullable String component,
            @Nullable String incidentId,
            @Nullable String decisionId,
            boolean toldByDeployments,
            Instant at)
            implements AttemptEvents {}

    /**
     * In which incident it is done and which decision it carries out, as known from here on: the
     * last one counts.
     *
     * @param at when it became known
     */
    record AttemptAttributed(
            String attemptId, @Nullable String incidentId, @Nullable String decisionId, Instant at)
            implements AttemptEvents {}

    /**
     * A step was told; told again, the last one counts.
     *
     * @param step of the procedure, 1 and up; null for one that it does not have
     * @param what the step is, in words
     * @param executor a role, a team or a machine
     * @param at when it ended
     */
    record AttemptStepTold(
            String attemptId,
            @Nullable Integer step,
            String what,
            String executor,
            StepOutcome outcome,
            Instant at)
            implements AttemptEvents {}

    /**
     * It is over, whatever came of it. Published again when it is told that it ended otherwise: the
     * last one counts.
     *
     * @param at when it ended
     */
    record AttemptEnded(
            String attemptId,
            @Nullable String releaseId,
            @Nullable String component,
            @Nullable String incidentId,
            @Nullable String decisionId,
            RecoveryAction action,
            Ending ending,
            Instant at)
            implements AttemptEvents {}

    /**
     * It was no attempt: what deployments had told does not hold.
     *
     * @param at when the release began to reach users, as the release service says
     */
    record AttemptTakenBack(String attemptId, @Nullable String releaseId, Instant at)
            implements AttemptEvents {}

    /** Somebody looked at whether the target state is there; the last one counts. */
    record AttemptVerified(String attemptId, TargetState target, Instant at)
            implements AttemptEvents {}

    /** It took back the wrong release, or contained the wrong thing. */
    record AttemptMisdirected(
            String attemptId,
            @Nullable String releaseId,
            @Nullable String component,
            @Nullable String incidentId,
            String why,
            Instant at)
            implements AttemptEvents {}

    /** It went where it should after all. */
    record MisdirectionWithdrawn(String attemptId, String why, Instant at)
            implements AttemptEvents {}

    /**
     * The time in which its effect shows is over.
     *
     * @param at when it was
     */
    record AttemptJudgementFellDue(String attemptId, Instant at) implements AttemptEvents {}

    /**
     * What became of it. Published again when what is known later changes that: the last one
     * counts.
     *
     * @param flags each once, in the order of {@link Flag}
     * @param decidedBy who took the decision that it carries out; null where none is known, and in
     *     what was published before it was said
     * @param at when it was judged
     */
    record AttemptJudged(
            String attemptId,
            @Nullable String releaseId,
            @Nullable String component,
            @Nullable String incidentId,
            RecoveryAction action,
            Outcome outcome,
            Conditions conditions,
            List<Flag> flags,
            @Nullable ActorKind decidedBy,
            Instant at)
            implements AttemptEvents {
        public AttemptJudged {
            flags = List.copyOf(flags);
        }
    }

    /**
     * What all have to hold for it to have succeeded.
     *
     * @param target the target state was verified to be the declared one
     * @param inTime it took no longer than the procedure allows
     * @param clear the rules that made somebody act were clear for their quiet time
     * @param noNewHarm no other rule was crossed, and nothing was rolled back again or fixed in
     *     haste within 60 minutes
     */
    record Conditions(
            ConditionState target,
            ConditionState inTime,
            ConditionState clear,
            ConditionState noNewHarm) {}

    /** Whether a condition holds. */
    enum ConditionState {
        HOLDS,
        DOES_NOT_HOLD,
        NOT_KNOWN
    }

    /** How a step ended. */
    enum StepOutcome {
        DONE,
        FAILED,
        SKIPPED
    }

    /** How an attempt ended. */
    enum Ending {
        /** What it was to reach is reached. */
        REACHED,
        /** In part. */
        PARTLY,
        NOT_REACHED,
        /** Somebody gave it up. */
        ABANDONED
    }

    /** What somebody saw who looked for the target state. */
    enum TargetState {
        VERIFIED,
        /** In part. */
        PARTLY,
        /** Something else is there. */
        DIFFERS,
        NOT_CHECKED
    }

    /** What became of an attempt. */
    enum Outcome {
        SUCCEEDED,
        /** All but the time bound held. */
        SUCCEEDED_LATE,
        PARTIAL,
        /** What made somebody act went on, or came back. */
        INEFFECTIVE,
        /** Another rule was crossed after it. */
        HARMFUL,
        FAILED,
        ABANDONED,
        /** What is known does not decide it. */
        UNKNOWN
    }

    /** What is to be seen beside the outcome. */
    enum Flag {
        /** The wrong release, or the wrong thing. */
        MISDIRECTED,
        /** No rule was crossed when it began, or it was misdirected. */
        PRECIPITATE,
        /** There was no procedure for it, so that nothing bounds its time. */
        NO_PROCEDURE
    }
}
