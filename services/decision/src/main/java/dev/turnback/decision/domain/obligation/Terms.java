package dev.turnback.decision.domain.obligation;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import org.jspecify.annotations.Nullable;

/**
 * A complete rule as the sheet said it when the rollout started.
 *
 * @param ruleId unique in its sheet
 * @param threshold beyond which, on the side of {@code comparison}, it does harm
 * @param clearThreshold at which it does so no more
 * @param sustainSeconds how long the threshold must be crossed
 * @param quietSeconds how long it must be clear before it counts as contained
 * @param budgetSeconds within which it must be decided
 * @param minHarm avoidable harm that counts, in the signal's unit times seconds; null for the
 *     default of the metric
 * @param owner who decides: a role or a team
 * @param staleAfterSeconds after which a sample says nothing any more; null for never
 */
public record Terms(
        String ruleId,
        String name,
        String signal,
        HarmKind harmKind,
        Comparison comparison,
        double threshold,
        double clearThreshold,
        double sustainSeconds,
        int minSamples,
        double quietSeconds,
        RequiredAction requiredAction,
        double budgetSeconds,
        @Nullable Double minHarm,
        String owner,
        @Nullable Double staleAfterSeconds,
        boolean mustHaveData,
        boolean rollForwardAllowed) {}
