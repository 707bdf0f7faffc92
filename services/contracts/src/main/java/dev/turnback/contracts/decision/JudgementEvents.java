package dev.turnback.contracts.decision;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decision service publishes about how it went, judged once it is over. Each is published
 * again when what is known later changes it: the last one counts. Times are UTC; durations are
 * seconds.
 */
public sealed interface JudgementEvents extends DecisionEvents {

    /**
     * Whether somebody decided in time what a crossed rule obliged to decide.
     *
     * @param incidentIds in which it is dealt with; empty while none is known
     * @param releaseId the release that it is judged for
     * @param unattributed true while it may be one of several releases
     * @param rule by which it is judged
     * @param verdict what became of it
     * @param underBudgets the outcomes that fixed budgets of 5, 10 and 30 minutes would have had
     * @param decidedBy who took the decision that stopped the clock; null when none did
     * @param formulaVersion of the judge
     * @param at when it was judged
     */
    record ObligationJudged(
            String obligationId,
            List<String> incidentIds,
            String releaseId,
            boolean unattributed,
            String component,
            String version,
            JudgedRule rule,
            Verdict verdict,
            List<UnderBudget> underBudgets,
            @Nullable ActorKind decidedBy,
            String formulaVersion,
            Instant at)
            implements JudgementEvents {
        public ObligationJudged {
            incidentIds = List.copyOf(incidentIds);
            underBudgets = List.copyOf(underBudgets);
        }

        @Override
        public String subject() {
            return obligationId;
        }
    }

    /**
     * How an incident went: its moments, and what is judged where no rule bound a release.
     *
     * @param course its moments
     * @param withoutRule releases that are blamed and had no complete rule when they were exposed
     * @param formulaVersion of the judge of its moments
     * @param at when it was judged
     */
    record IncidentJudged(
            String incidentId,
            Course course,
            List<WithoutRule> withoutRule,
            String formulaVersion,
            Instant at)
            implements JudgementEvents {
        public IncidentJudged {
            withoutRule = List.copyOf(withoutRule);
        }

        @Override
        public String subject() {
            return incidentId;
        }
    }

    /**
     * @param threshold θ
     * @param budgetSeconds B
     * @param minHarm m, as it was applied, in the signal's unit times seconds
     */
    record JudgedRule(
            String ruleId,
            String name,
            HarmKind harmKind,
            RequiredAction requiredAction,
            double threshold,
            double budgetSeconds,
            double minHarm) {}

    /**
     * Times are null where there is none.
     *
     * @param onsetAt S
     * @param confirmedAt tc
     * @param knowableAt K
     * @param decidedAt D
     * @param containedAt C
     * @param latencySeconds L
     * @param hesitationSeconds H
     * @param avoidableHarm AH, in the signal's unit times seconds
     * @param worse what got worse while it was too late, in the order of {@link Worse}
     * @param undecided no decision stood in the end
     * @param provisional the looking ended before it was contained
     * @param flipFlops how often a decision that had stopped the clock was taken back
     * @param flags as in metrics, such as {@code awareness=assumed}, sorted
     */
    record Verdict(
            Outcome outcome,
            @Nullable Instant onsetAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant knowableAt,
            @Nullable Instant decidedAt,
            @Nullable Instant containedAt,
            @Nullable Double latencySeconds,
            @Nullable Double hesitationSeconds,
            @Nullable Double avoidableHarm,
            List<Worse> worse,
            boolean undecided,
            boolean provisional,
            int flipFlops,
            List<String> flags) {
        public Verdict {
            worse = List.copyOf(worse);
            flags = List.copyOf(flags);
        }
    }

    record UnderBudget(double budgetSeconds, Outcome outcome) {}

    /** A release that no rule bound, judged by when somebody had it in mind. */
    record WithoutRule(
            String releaseId,
            String component,
            String version,
            double budgetSeconds,
            Verdict verdict) {}

    /**
     * The moments of an incident.
     *
     * @param invalid its times contradict each other: they are as claimed, and count nowhere
     * @param onsetAt S
     * @param onsetFrom what that stands on
     * @param knowableAt K
     * @param decidedAt D; null when nothing was decided
     * @param finishedAt A; null when nothing was finished
     * @param containedAt C; null while it goes on
     * @param containedFrom what that stands on; null together with it
     * @param flags what has to be known beside them, sorted
     */
    record Course(
            boolean invalid,
            Instant onsetAt,
            MomentFrom onsetFrom,
            Instant knowableAt,
            @Nullable Instant decidedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant containedAt,
            @Nullable MomentFrom containedFrom,
            List<String> flags) {
        public Course {
            flags = List.copyOf(flags);
        }
    }

    /** What became of an obligation; see the metrics for what each of them means. */
    enum Outcome {
        NO_OBLIGATION,
        DISCHARGED_SELF_RECOVERED,
        TIMELY,
        OVERRIDDEN,
        LATE_NOT_WORSENED,
        HESITATION_WORSENED,
        UNDEFINED_THRESHOLD_HESITATION,
        INDETERMINATE,
        INVALID
    }

    /** What got worse between the end of the budget and the decision. */
    enum Worse {
        /** The harm that a decision in time would have avoided is m or more. */
        AVOIDABLE_HARM,
        /** M: the severity was raised. */
        SEVERITY,
        /** M: the signal became worse by a tenth. */
        SIGNAL,
        /** X: more users were exposed. */
        EXPOSURE,
        /** I: a boundary was crossed from which there is no way back. */
        ONE_WAY
    }

    /** What a moment of an incident stands on, the best first. */
    enum MomentFrom {
        /** The signal shows it. */
        SIGNAL,
        /** Somebody says so. */
        DECLARED,
        /** Nobody says so: that it was declared, or resolved, stands in. */
        FALLBACK
    }
}
