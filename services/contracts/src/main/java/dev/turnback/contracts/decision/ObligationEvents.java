package dev.turnback.contracts.decision;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decision service publishes about obligations: what a crossed rule obliges somebody to
 * decide, and by when. Times are UTC; {@code decideBy} is when the budget is used up should nothing
 * more be decided, null while its clock stands still.
 */
public sealed interface ObligationEvents extends DecisionEvents {

    String obligationId();

    @Override
    default String subject() {
        return obligationId();
    }

    /**
     * A rule of a live release is confirmed crossed.
     *
     * @param ruleId unique in the decision sheet that the release is pinned to
     * @param signal the name of what is measured
     * @param owner who decides: a role or a team
     * @param onset S, when the breach began, not before exposure
     * @param confirmedAt tc, when it had lasted as long as the rule asks
     * @param knowableAt K, when somebody could know
     * @param following why it has to be decided anew; null when it is the first time
     */
    record ObligationOpened(
            String obligationId,
            String releaseId,
            String component,
            String version,
            String ruleId,
            String ruleName,
            String signal,
            HarmKind harmKind,
            RequiredAction requiredAction,
            String owner,
            Instant onset,
            Instant confirmedAt,
            Instant knowableAt,
            Instant decideBy,
            @Nullable Following following)
            implements ObligationEvents {

        /** For the first time. */
        public ObligationOpened(
                String obligationId,
                String releaseId,
                String component,
                String version,
                String ruleId,
                String ruleName,
                String signal,
                HarmKind harmKind,
                RequiredAction requiredAction,
                String owner,
                Instant onset,
                Instant confirmedAt,
                Instant knowableAt,
                Instant decideBy) {
            this(
                    obligationId,
                    releaseId,
                    component,
                    version,
                    ruleId,
                    ruleName,
                    signal,
                    harmKind,
                    requiredAction,
                    owner,
                    onset,
                    confirmedAt,
                    knowableAt,
                    decideBy,
                    null);
        }
    }

    /**
     * Why it has to be decided anew while the same breach goes on.
     *
     * @param obligationId the one whose signal is watched
     * @param decisionId the decision that had stopped its clock
     */
    record Following(String obligationId, FollowingCause cause, String decisionId) {}

    /** What became of the decision that had stopped the clock. */
    enum FollowingCause {
        /** It accepted the risk, or rolled forward, and the time to look at that has come. */
        REVIEW_DUE,
        /** What was decided was tried, and failed. */
        ATTEMPT_FAILED,
        /** It was withdrawn after it had been carried out. */
        REVERSED_AFTER_EFFECT
    }

    /** The same signal is crossed for another release: nobody knows yet which of them it is. */
    record ObligationJoined(
            String obligationId,
            String releaseId,
            String component,
            String version,
            String ruleId,
            String ruleName,
            Instant onset,
            Instant confirmedAt,
            Instant knowableAt,
            @Nullable Instant decideBy)
            implements ObligationEvents {}

    /** Samples that came late show that the breach began or was confirmed at another time. */
    record ObligationRestated(
            String obligationId,
            Instant onset,
            Instant confirmedAt,
            Instant knowableAt,
            @Nullable Instant decideBy)
            implements ObligationEvents {}

    /**
     * Samples that came late show that it was no crossing.
     *
     * @param at when they came
     */
    record ObligationRetracted(String obligationId, Instant at) implements ObligationEvents {}

    /**
     * @param containedAt C, since when the signal is clear
     */
    record ObligationCleared(String obligationId, Instant containedAt)
            implements ObligationEvents {}

    /**
     * @param at since when it is in breach again
     */
    record ObligationRecrossed(String obligationId, Instant at, @Nullable Instant decideBy)
            implements ObligationEvents {}

    /**
     * Nothing is heard any more, and nobody knows whether it is over: there is no C.
     *
     * @param staleSince when the newest sample became too old
     */
    record SignalLost(String obligationId, Instant staleSince) implements ObligationEvents {}

    /**
     * Somebody said which of several releases it is.
     *
     * @param at when it was said
     */
    record ObligationAttributed(
            String obligationId,
            String releaseId,
            String why,
            @Nullable Instant decideBy,
            Instant at)
            implements ObligationEvents {}

    /** It is dealt with in this incident. */
    record ObligationConnected(String obligationId, String incidentId, Instant at)
            implements ObligationEvents {}

    /**
     * Half of the budget is used up, and nothing that meets the rule stands.
     *
     * @param releaseIds those that it may be; one once it is attributed
     * @param ruleName of the strictest of their rules
     * @param owner who decides by that rule: a role or a team
     * @param at when half of it was used up
     */
    record BudgetWarned(
            String obligationId,
            List<String> releaseIds,
            String ruleName,
            String owner,
            Instant decideBy,
            Instant at)
            implements ObligationEvents {
        public BudgetWarned {
            releaseIds = List.copyOf(releaseIds);
        }
    }

    /**
     * The budget is used up, and nothing that meets the rule stood.
     *
     * @param releaseIds those that it may be; one once it is attributed
     * @param ruleName of the strictest of their rules
     * @param owner who decides by that rule: a role or a team
     * @param at when it was used up
     */
    record BudgetRanOut(
            String obligationId, List<String> releaseIds, String ruleName, String owner, Instant at)
            implements ObligationEvents {
        public BudgetRanOut {
            releaseIds = List.copyOf(releaseIds);
        }
    }

    /**
     * Whoever was notified took it.
     *
     * @param at when
     */
    record NotificationAccepted(String obligationId, Occasion occasion, Instant at)
            implements ObligationEvents {}

    /** Why somebody is notified. */
    enum Occasion {
        /** From now on it has to be decided. */
        OPENED,
        /** Half of the budget is used up. */
        BUDGET_RUNS_OUT
    }
}
