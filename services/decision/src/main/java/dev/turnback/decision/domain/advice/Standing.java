package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule and how it stands; times are UTC.
 *
 * @param mustHaveData whether absence of the signal is itself a reason to hold
 * @param since from when it stands so; null when nobody knows
 * @param confirmsAt when a breach will have lasted; null when none goes on, or samples are too few
 * @param duty what it obliges to now; null for nothing
 * @param attributedTo another release that the breach was said to be of; null for none
 */
public record Standing(
        String ruleId,
        String name,
        String signal,
        RequiredAction requiredAction,
        boolean mustHaveData,
        RuleState state,
        @Nullable Instant since,
        @Nullable Instant confirmsAt,
        @Nullable Duty duty,
        @Nullable String attributedTo) {

    /**
     * An obligation that is not over.
     *
     * @param decideBy when the budget is used up; null once it was decided
     * @param byAbsence it stands on missing samples: then holding is what is asked for
     * @param answer what was decided; null while nothing that meets it stands
     */
    public record Duty(
            String obligationId,
            @Nullable Instant decideBy,
            boolean byAbsence,
            @Nullable Answer answer) {}

    /** A decision that met it, and when it was taken. */
    public record Answer(DecisionKind kind, Instant at) {}

    /** It is confirmed, and nobody has decided. */
    boolean waits() {
        return duty == null
                ? state == RuleState.CONFIRMED && attributedTo == null
                : duty.answer() == null;
    }

    /** It is breached, not yet for as long as it asks, and nobody said that this is another's. */
    boolean isWatched() {
        return state == RuleState.IN_BREACH && attributedTo == null;
    }

    /** It is breached, and that is dealt with where it belongs. */
    boolean isElsewhere() {
        return attributedTo != null
                && (state == RuleState.IN_BREACH || state == RuleState.CONFIRMED);
    }

    /** It was confirmed and decided, and is not over. */
    boolean isAnswered() {
        return duty != null && duty.answer() != null;
    }

    /** What it asks for: where there must be data and there is none, to hold. */
    RequiredAction asks() {
        return duty != null && duty.byAbsence() ? RequiredAction.HOLD : requiredAction;
    }

    public @Nullable Instant decideBy() {
        return duty == null ? null : duty.decideBy();
    }
}
