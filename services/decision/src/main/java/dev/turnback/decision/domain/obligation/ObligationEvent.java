package dev.turnback.decision.domain.obligation;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.judgement.ObligationJudgement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an obligation; times are UTC. */
public sealed interface ObligationEvent {

    String obligationId();

    /**
     * From here on it has to be decided.
     *
     * @param onset S
     * @param confirmedAt tc
     * @param byAbsence missing samples are what it stands on
     * @param preexisting it was in breach before exposure, and is counted from exposure on
     * @param clock when it is warned and when the budget is used up
     * @param following why it has to be decided anew; null when it is the first time
     */
    record ObligationOpened(
            String obligationId,
            Bound bound,
            Instant onset,
            Instant confirmedAt,
            boolean byAbsence,
            boolean preexisting,
            Clock clock,
            @Nullable Following following)
            implements ObligationEvent {}

    /** Nobody knows yet which of the releases it is. */
    record ReleaseJoined(
            String obligationId, Bound bound, Instant onset, Instant confirmedAt, Clock clock)
            implements ObligationEvent {}

    /**
     * @param byAbsence missing samples are what it stands on now
     */
    record ObligationRestated(
            String obligationId,
            Instant onset,
            Instant confirmedAt,
            boolean byAbsence,
            boolean preexisting,
            Clock clock)
            implements ObligationEvent {}

    record ObligationRetracted(String obligationId, Instant at) implements ObligationEvent {}

    /**
     * Somebody knew, earlier than was known so far.
     *
     * @param at when
     */
    record AwarenessNoted(String obligationId, Awareness how, Instant at, Clock clock)
            implements ObligationEvent {}

    /**
     * @param containedAt C, since when the signal is clear
     */
    record ObligationCleared(String obligationId, Instant containedAt) implements ObligationEvent {}

    /**
     * @param at since when it is in breach again
     */
    record ObligationRecrossed(String obligationId, Instant at, Clock clock)
            implements ObligationEvent {}

    /** Nobody knows whether it is over: there is no C. */
    record SignalLost(String obligationId, Instant staleSince) implements ObligationEvent {}

    record ObligationAttributed(
            String obligationId, String releaseId, String why, Instant at, Clock clock)
            implements ObligationEvent {}

    record IncidentConnected(String obligationId, String incidentId, Instant at)
            implements ObligationEvent {}

    /**
     * @param stopsTheClock whether it meets the rule, or accepts the risk, and whoever decided
     *     might
     */
    record DecisionCounted(
            String obligationId,
            String decisionId,
            DecisionKind kind,
            Authority authority,
            boolean stopsTheClock,
            Instant at,
            Clock clock)
            implements ObligationEvent {}

    record DecisionUncounted(
            String obligationId, String decisionId, Authority authority, Instant at, Clock clock)
            implements ObligationEvent {}

    /**
     * @param at when what was decided was done
     */
    record EffectNoted(String obligationId, String decisionId, Instant at, Clock clock)
            implements ObligationEvent {}

    /**
     * Half of the budget was used up, and nothing that meets the rule stood.
     *
     * @param demand what was to be decided then
     * @param decideBy when the budget will be used up
     * @param at when half of it was
     */
    record BudgetWarned(String obligationId, Demanded demand, Instant decideBy, Instant at)
            implements ObligationEvent {}

    /**
     * The budget was used up, and nothing that meets the rule stood.
     *
     * @param demand what was to be decided then
     * @param at when it was
     */
    record BudgetRanOut(String obligationId, Demanded demand, Instant at)
            implements ObligationEvent {}

    record NotificationAccepted(String obligationId, Occasion occasion, Instant at)
            implements ObligationEvent {}

    record NotificationGivenUp(String obligationId, Occasion occasion, String why, Instant at)
            implements ObligationEvent {}

    /** How it went; the last one counts. */
    record ObligationJudged(String obligationId, ObligationJudgement judgement, Instant at)
            implements ObligationEvent {}

    /**
     * What is to be decided, by whom and about what.
     *
     * @param releaseIds those that it may be; one once it is attributed
     * @param ruleName of the strictest of their rules
     * @param owner who decides by that rule: a role or a team
     */
    record Demanded(List<String> releaseIds, String ruleName, String owner) {
        public Demanded {
            releaseIds = List.copyOf(releaseIds);
        }
    }

    /**
     * The clock of an obligation as it stands.
     *
     * @param knowableAt K: when somebody could know; tc while nobody is known to have known
     * @param warnAt when half of the budget is used up; null while the clock stands still
     * @param decideBy when the budget is used up; null while the clock stands still
     */
    record Clock(Instant knowableAt, @Nullable Instant warnAt, @Nullable Instant decideBy) {}
}
