package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.minute;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.JudgementEvents.JudgedRule;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.UnderBudget;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judgement in the making: TIMELY after two of five minutes, unless said otherwise. */
final class Judging {

    private final String id;
    private final List<String> incidents = new ArrayList<>();
    private String release = "rel_1";
    private String component = "shop";
    private String rule = "errors";
    private HarmKind harm = HarmKind.USER;
    private RequiredAction required = RequiredAction.ROLLBACK;
    private Outcome outcome = Outcome.TIMELY;
    private double knowable;
    private @Nullable Double latency = 120.0;
    private double budget = 300;
    private double threshold = 1;
    private boolean provisional;
    private int flipFlops;
    private List<String> flags = List.of();
    private @Nullable ActorKind by = ActorKind.PERSON;

    Judging(String id) {
        this.id = id;
    }

    Judging in(String incident) {
        incidents.add(incident);
        return this;
    }

    Judging of(String releaseId, String componentId) {
        release = releaseId;
        component = componentId;
        return this;
    }

    Judging by(@Nullable ActorKind actor) {
        by = actor;
        return this;
    }

    Judging rule(String ruleId, HarmKind kind) {
        rule = ruleId;
        harm = kind;
        return this;
    }

    Judging terms(double theta, double budgetSeconds) {
        threshold = theta;
        budget = budgetSeconds;
        return this;
    }

    Judging knowable(double minute) {
        knowable = minute;
        return this;
    }

    Judging outcome(Outcome what, @Nullable Double latencySeconds) {
        outcome = what;
        latency = latencySeconds;
        return this;
    }

    /** Late by so much, and worse for it. */
    Judging worsened(double latencySeconds) {
        return outcome(Outcome.HESITATION_WORSENED, latencySeconds);
    }

    Judging requires(RequiredAction action) {
        required = action;
        return this;
    }

    Judging provisional() {
        provisional = true;
        return this;
    }

    Judging flipFlops(int n) {
        flipFlops = n;
        return this;
    }

    Judging flags(String... sorted) {
        flags = List.of(sorted);
        return this;
    }

    Verdict verdict() {
        boolean late = outcome == Outcome.HESITATION_WORSENED;
        return new Verdict(
                outcome,
                minute(knowable - 3),
                minute(knowable - 1),
                minute(knowable),
                latency == null ? null : minute(knowable + latency / 60),
                minute(knowable + 60),
                latency,
                latency == null ? null : Math.max(0, latency - budget),
                late ? 1_000.0 : null,
                List.of(),
                false,
                provisional,
                flipFlops,
                flags);
    }

    /** The outcomes that fixed budgets would have had, where it was worse for every delay. */
    private List<UnderBudget> underBudgets() {
        Double taken = latency;
        if (taken == null) {
            return List.of();
        }
        return List.of(5, 10, 30).stream()
                .map(
                        minutes ->
                                new UnderBudget(
                                        minutes * 60,
                                        taken <= minutes * 60
                                                ? Outcome.TIMELY
                                                : Outcome.HESITATION_WORSENED))
                .toList();
    }

    ObligationJudged event() {
        return new ObligationJudged(
                id,
                incidents,
                release,
                false,
                component,
                "2.0",
                new JudgedRule(rule, "error share", harm, required, threshold, budget, 60),
                verdict(),
                underBudgets(),
                by,
                "obligation/1",
                minute(500));
    }
}
