package dev.turnback.decision.domain.judgement;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.figures.obligation.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an obligation.
 *
 * @param incidentIds in which it is dealt with, in the order in which they were connected
 * @param releaseId the one that it is judged for
 * @param unattributed it may be one of several releases
 * @param underBudgets what the outcome would be under fixed budgets, the shortest first
 * @param decidedBy who took the decision that stopped the clock; null when none did
 * @param formulaVersion of the judge
 */
public record ObligationJudgement(
        List<String> incidentIds,
        String releaseId,
        boolean unattributed,
        String component,
        String version,
        Rule rule,
        Verdict verdict,
        List<UnderBudget> underBudgets,
        @Nullable ActorKind decidedBy,
        String formulaVersion) {

    public ObligationJudgement {
        incidentIds = List.copyOf(incidentIds);
        underBudgets = List.copyOf(underBudgets);
    }

    /**
     * The rule that it is judged by.
     *
     * @param threshold θ
     * @param budgetSeconds B
     * @param minHarm m, as it was applied
     */
    public record Rule(
            String ruleId,
            String name,
            HarmKind harmKind,
            RequiredAction requiredAction,
            double threshold,
            double budgetSeconds,
            double minHarm) {}

    public record UnderBudget(double budgetSeconds, Outcome outcome) {}
}
