package dev.turnback.decision.read.hesitation;

import dev.turnback.decision.read.evaluation.Evaluation;
import dev.turnback.decision.read.obligations.JudgedObligation;
import java.util.List;

/**
 * How an incident is judged by what is known now.
 *
 * @param obligations what crossed rules obliged to, with their verdicts
 * @param withoutRule releases that are blamed and had no complete rule when they were exposed
 */
public record Hesitation(
        String incidentId, List<JudgedObligation> obligations, List<Unruled> withoutRule) {

    public Hesitation {
        obligations = List.copyOf(obligations);
        withoutRule = List.copyOf(withoutRule);
    }

    /** A release that no rule bound. */
    public record Unruled(String releaseId, String component, String version, Evaluation verdict) {}
}
