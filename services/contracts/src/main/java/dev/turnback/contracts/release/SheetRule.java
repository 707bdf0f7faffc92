package dev.turnback.contracts.release;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a decision sheet. A rule without threshold, budget or owner is incomplete: it is
 * published all the same, and binds nobody.
 *
 * @param id unique in its sheet, the same in every version
 * @param signal the name of what is measured
 * @param threshold beyond which, on the side of {@code comparison}, it does harm
 * @param clearThreshold at which it does so no more; null for the threshold itself
 * @param sustainSeconds how long the threshold must be crossed
 * @param minSamples 1 and up: with fewer the signal says nothing
 * @param quietSeconds how long it must be clear before it counts as over
 * @param budgetSeconds within which it must be decided
 * @param minHarm below which nothing has to be done, in the unit of the signal
 * @param owner who decides: a role or a team
 * @param staleAfterSeconds after which a sample says nothing any more; null for never
 * @param mustHaveData the rollout may not go on without this signal
 * @param rollForwardAllowed rolling forward counts as the required action
 * @param measured how the signal is asked for; null when it is sent, and in what was published
 *     before rules could say so
 */
public record SheetRule(
        String id,
        String name,
        String signal,
        HarmKind harmKind,
        Comparison comparison,
        @Nullable Double threshold,
        @Nullable Double clearThreshold,
        double sustainSeconds,
        int minSamples,
        double quietSeconds,
        RequiredAction requiredAction,
        @Nullable Double budgetSeconds,
        @Nullable Double minHarm,
        @Nullable String owner,
        @Nullable Double staleAfterSeconds,
        boolean mustHaveData,
        boolean rollForwardAllowed,
        @Nullable Measured measured) {

    /**
     * @param dataSource the name of the data source that is asked
     * @param query in the words of that data source: PromQL
     */
    public record Measured(String dataSource, String query) {}
}
