package dev.turnback.decision.domain.obligation;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.judgement.ObligationJudgement;
import java.time.Instant;

/** What can be asked of an obligation; times are UTC. */
public sealed interface ObligationCommand {

    String obligationId();

    /**
     * A rule of a live release is confirmed crossed.
     *
     * @param onset S, when the breach began, not before exposure
     * @param confirmedAt tc, when it had lasted
     * @param byAbsence missing samples are what it stands on
     * @param preexisting it was in breach before exposure
     */
    record OpenObligation(
            String obligationId,
            Bound bound,
            Instant onset,
            Instant confirmedAt,
            boolean byAbsence,
            boolean preexisting)
            implements ObligationCommand {}

    /**
     * What had stopped the clock of another obligation does so no more, and its breach goes on.
     *
     * @param onset S of that one
     * @param byAbsence missing samples are what that one stands on
     * @param at since when it has to be decided anew: everybody concerned knows
     */
    record OpenFollowing(
            String obligationId,
            Following following,
            Bound bound,
            Instant onset,
            boolean byAbsence,
            boolean preexisting,
            Instant at)
            implements ObligationCommand {}

    /**
     * The same signal is crossed for another release whose exposure overlaps: nobody knows yet
     * which of them it is.
     */
    record JoinObligation(String obligationId, Bound bound, Instant onset, Instant confirmedAt)
            implements ObligationCommand {}

    /**
     * Samples that came late show that the same breach began or was confirmed at another time.
     *
     * @param byAbsence missing samples are what it stands on now
     */
    record RestateObligation(
            String obligationId,
            Instant onset,
            Instant confirmedAt,
            boolean byAbsence,
            boolean preexisting)
            implements ObligationCommand {}

    /**
     * Samples that came late show that it was no crossing.
     *
     * @param at when they came
     */
    record RetractObligation(String obligationId, Instant at) implements ObligationCommand {}

    /**
     * @param at when somebody came to know
     */
    record NoteAwareness(String obligationId, Awareness how, Instant at)
            implements ObligationCommand {}

    /**
     * The signal was clear for the full quiet time.
     *
     * @param containedAt C, since when
     */
    record ClearObligation(String obligationId, Instant containedAt) implements ObligationCommand {}

    /**
     * It is in breach again: before it was quiet for long enough, or because samples that came late
     * show that it was not clear.
     *
     * @param at since when
     */
    record NoteRecrossing(String obligationId, Instant at) implements ObligationCommand {}

    /**
     * Nothing was heard for so long that it is watched no longer.
     *
     * @param staleSince when the newest sample became too old
     */
    record LoseSignal(String obligationId, Instant staleSince) implements ObligationCommand {}

    /**
     * Somebody says which of several releases it is.
     *
     * @param at when it was said
     */
    record AttributeObligation(String obligationId, String releaseId, String why, Instant at)
            implements ObligationCommand {}

    /** It is dealt with in this incident. */
    record ConnectIncident(String obligationId, String incidentId, Instant at)
            implements ObligationCommand {}

    /**
     * Something was decided about the release or its incident.
     *
     * @param authority whether whoever decided might
     * @param at when it was decided
     */
    record CountDecision(
            String obligationId,
            String decisionId,
            DecisionKind kind,
            Authority authority,
            Instant at)
            implements ObligationCommand {}

    /**
     * What was decided was done: withdrawn later, it still counts.
     *
     * @param at when it was done
     */
    record NoteEffect(String obligationId, String decisionId, Instant at)
            implements ObligationCommand {}

    /**
     * @param at when the decision was withdrawn
     */
    record UncountDecision(String obligationId, String decisionId, Authority authority, Instant at)
            implements ObligationCommand {}

    /**
     * Half of the budget is used up.
     *
     * @param at when it was due
     */
    record WarnOfBudget(String obligationId, Instant at) implements ObligationCommand {}

    /**
     * The budget is used up.
     *
     * @param at when it was due
     */
    record RunOutOfBudget(String obligationId, Instant at) implements ObligationCommand {}

    /**
     * A notification was taken by whoever was notified.
     *
     * @param at when
     */
    record NotificationWasAccepted(String obligationId, Occasion occasion, Instant at)
            implements ObligationCommand {}

    /**
     * @param why it could not be delivered
     */
    record NotificationFailed(String obligationId, Occasion occasion, String why, Instant at)
            implements ObligationCommand {}

    /**
     * It is over, or what is known changed after it was.
     *
     * @param at when it was judged
     */
    record JudgeObligation(String obligationId, ObligationJudgement judgement, Instant at)
            implements ObligationCommand {}
}
