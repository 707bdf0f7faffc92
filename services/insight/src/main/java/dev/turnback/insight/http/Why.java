package dev.turnback.insight.http;

import dev.turnback.contracts.decision.AttemptEvents.ConditionState;
import dev.turnback.contracts.decision.AttemptEvents.Conditions;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.figures.ObservedAttemptJudge;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.JudgedAttempt;
import dev.turnback.insight.metrics.Rollback;
import java.util.Comparator;

/** Why an attempt has its outcome, in one sentence. */
final class Why {

    private Why() {}

    static String of(Rollback rollback) {
        AttemptFact fact = rollback.fact();
        return switch (fact.basis()) {
            case VERIFIED -> judged(rollback);
            case OBSERVED ->
                    switch (fact.outcome()) {
                        case SUCCEEDED ->
                                "The previous version was restored, and nothing followed up on it"
                                        + " within 60 minutes.";
                        case INEFFECTIVE -> followedUp(fact);
                        case UNKNOWN -> unknown(fact);
                    };
        };
    }

    private static String judged(Rollback rollback) {
        JudgedAttempt.Judged verdict = rollback.verdict();
        if (verdict == null) {
            return "Recorded live, and not judged yet.";
        }
        Conditions held = verdict.conditions();
        return "Target state: %s; in time: %s; what made somebody act is clear: %s; no new harm: %s."
                .formatted(
                        words(held.target()),
                        words(held.inTime()),
                        words(held.clear()),
                        words(held.noNewHarm()));
    }

    private static String words(ConditionState state) {
        return switch (state) {
            case HOLDS -> "yes";
            case DOES_NOT_HOLD -> "no";
            case NOT_KNOWN -> "not known";
        };
    }

    private static String followedUp(AttemptFact fact) {
        return fact.followUps().stream()
                .filter(each -> fact.landedAt() == null || !each.at().isBefore(fact.landedAt()))
                .min(Comparator.comparing(FollowUp::at))
                .map(first -> words(first.kind()) + " at " + first.at() + ", within 60 minutes.")
                .orElse("Followed up within 60 minutes.");
    }

    private static String words(FollowUp.Kind kind) {
        return switch (kind) {
            case REAPPLIED -> "Put back";
            case ROLLED_BACK_AGAIN -> "Rolled back again";
            case HOTFIXED -> "Hot-fixed";
        };
    }

    private static String unknown(AttemptFact fact) {
        if (fact.flags().contains(ObservedAttemptJudge.OPEN)) {
            return "It had not landed when this history ends.";
        }
        if (fact.flags().contains(ObservedAttemptJudge.NOT_WATCHED)) {
            return "This history ends less than 60 minutes after it landed.";
        }
        if (fact.restoredVersion() == null || fact.previousVersion() == null) {
            return "What ran before it, or after it, is not known.";
        }
        return "It restored "
                + fact.restoredVersion()
                + ", not "
                + fact.previousVersion()
                + ", which had run before.";
    }
}
