package dev.turnback.decision.domain.obligation;

/** Why somebody is notified. */
public enum Occasion {
    /** A rule was crossed: from now on it has to be decided. */
    OPENED,
    /** Half of the budget is used up and nothing that meets the rule stands. */
    BUDGET_RUNS_OUT
}
