package dev.turnback.decision.domain.attempt;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.figures.attempt.TargetState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an attempt; {@code at} is the claimed time, UTC. */
public sealed interface AttemptEvent {

    String attemptId();

    record AttemptBegan(String attemptId, Undertaking undertaking, Instant at)
            implements AttemptEvent {}

    /** Told again when it ended otherwise; the last one counts. */
    record AttemptEnded(String attemptId, About about, End end) implements AttemptEvent {}

    /**
     * How it ended.
     *
     * @param restoredVersion what runs then, as the release says; null where it says nothing
     * @param why it was given up; null unless it was
     */
    record End(Ending ending, @Nullable String restoredVersion, @Nullable String why, Instant at) {}

    /** It was none. */
    record AttemptTakenBack(String attemptId, About about, Instant at) implements AttemptEvent {}

    /**
     * @param again the step was told before, otherwise
     */
    record StepTold(String attemptId, StepReport report, boolean again) implements AttemptEvent {}

    record TargetVerified(String attemptId, TargetState target, String evidence, Instant at)
            implements AttemptEvent {}

    record MisdirectionNoted(String attemptId, About about, String why, Instant at)
            implements AttemptEvent {}

    record MisdirectionWithdrawn(String attemptId, String why, Instant at)
            implements AttemptEvent {}

    record AttemptAttributed(String attemptId, Cause cause, Instant at) implements AttemptEvent {}

    /**
     * The time in which its effect shows is over.
     *
     * @param at when it was
     */
    record JudgementFellDue(String attemptId, Instant at) implements AttemptEvent {}

    /** A rule needs longer to be quiet. */
    record JudgementPostponed(String attemptId, Instant until) implements AttemptEvent {}

    /**
     * The last one counts.
     *
     * @param decidedBy who took the decision that it carries out; null where none is known, and in
     *     what was recorded before it was said
     */
    record AttemptJudged(
            String attemptId,
            About about,
            Judgement judgement,
            @Nullable ActorKind decidedBy,
            Instant at)
            implements AttemptEvent {}

    /** What an attempt is about, as it was known then. */
    record About(
            RecoveryAction action,
            @Nullable String releaseId,
            @Nullable String component,
            @Nullable String incidentId,
            @Nullable String decisionId) {}
}
