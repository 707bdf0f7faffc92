package dev.turnback.release.domain.sheet;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sheet. It may lack its threshold, its budget or its owner: a team writes down what
 * it knows, and is told what is missing.
 *
 * @param id unique in its sheet
 * @param signal the name of what is measured
 * @param threshold beyond which, on the side of {@code comparison}, the signal does harm
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
 * @param measured how the signal is asked for; null when it is sent
 */
public record Rule(
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
        @Nullable Measured measured) {}
