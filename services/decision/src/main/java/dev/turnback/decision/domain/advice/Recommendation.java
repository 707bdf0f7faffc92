package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import org.jspecify.annotations.Nullable;

/**
 * What is advised; people decide.
 *
 * @param kind what to decide; null when nothing is asked for, or nobody can say
 * @param requiredAction what the rule asks for; null when no rule speaks
 * @param ruleId the rule that says so; null when none does
 * @param sentence the same for people, with the rule's name
 * @param conclusive false where evidence is missing, so that the sheet cannot say
 */
public record Recommendation(
        @Nullable DecisionKind kind,
        @Nullable RequiredAction requiredAction,
        @Nullable String ruleId,
        String sentence,
        boolean conclusive) {}
