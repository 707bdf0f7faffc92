package dev.turnback.incident.read.replay;

import dev.turnback.contracts.decision.AttemptEvents.AttemptEnded;
import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.DecisionEvents.DecisionTookEffect;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.ObligationEvents.BudgetRanOut;
import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.incident.read.export.EventWords;
import dev.turnback.incident.read.export.HeardDecision;
import java.util.Locale;

/** What the decision service published, in a sentence that can be read aloud. */
final class RecordedWords {

    private RecordedWords() {}

    static String of(HeardDecision heard) {
        return switch (heard.told()) {
            case DecisionRecorded e -> "Decided: " + said(words(e.kind()), e.rationale());
            case DecisionWithdrawn e -> said("A decision is withdrawn", e.reason());
            case DecisionTookEffect _ -> "What was decided is done";
            case ObligationOpened e ->
                    "Rule \"%s\" is crossed: %s"
                            .formatted(e.ruleName(), words(e.requiredAction()) + " is asked for");
            case ObligationRecrossed _ -> "The rule is crossed again";
            case ObligationCleared _ -> "The signal is clear again";
            case ObligationRetracted _ -> "It was no crossing after all";
            case ObligationConnected _ -> "A crossed rule is dealt with in this incident";
            case BudgetWarned e ->
                    "Half of the time to decide by \"%s\" is up".formatted(e.ruleName());
            case BudgetRanOut e -> "The time to decide by \"%s\" is up".formatted(e.ruleName());
            case AttemptFollowed e -> "An attempt begins: " + words(e.action());
            case AttemptEnded _ -> "An attempt ends";
            case AttemptJudged e -> "An attempt is judged: " + words(e.outcome());
            case ObligationJudged e ->
                    "Obligation by \"%s\" is judged: %s"
                            .formatted(e.rule().name(), words(e.verdict().outcome()));
            case IncidentJudged _ -> "The times of the incident are judged";
            default -> EventWords.named(heard.event().type());
        };
    }

    private static String said(String what, String why) {
        return why.isBlank() ? what : what + ": " + why;
    }

    private static String words(Enum<?> name) {
        return name.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
