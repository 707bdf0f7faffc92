package dev.turnback.figures.attempt;

import dev.turnback.figures.attempt.AttemptFacts.End;
import dev.turnback.figures.attempt.AttemptVerdict.Conditions;

/**
 * Which outcome it is when several would fit: what was not done comes before what it did, what it
 * did before how long it took, and what is not known before success.
 */
record Precedence(AttemptFacts facts, End end, Conditions conditions, HarmCondition harm) {

    /**
     * @param because what decided it
     */
    record Judged(Outcome outcome, String because) {}

    Judged outcome() {
        return conditions.target().fails()
                ? new Judged(notDone(), conditions.target().sentence())
                : whatItDid();
    }

    private Outcome notDone() {
        return switch (end.ending()) {
            case ABANDONED -> Outcome.ABANDONED;
            case NOT_REACHED -> Outcome.FAILED;
            case PARTLY -> Outcome.PARTIAL;
            case REACHED ->
                    facts.verified() == TargetState.DIFFERS ? Outcome.FAILED : Outcome.PARTIAL;
        };
    }

    private Judged whatItDid() {
        if (harm.newHarm().isPresent()) {
            return new Judged(Outcome.HARMFUL, conditions.noNewHarm().sentence());
        }
        if (conditions.clear().fails()) {
            return new Judged(Outcome.INEFFECTIVE, conditions.clear().sentence());
        }
        if (conditions.noNewHarm().fails()) {
            return new Judged(Outcome.INEFFECTIVE, conditions.noNewHarm().sentence());
        }
        return success();
    }

    private Judged success() {
        if (conditions.allHold()) {
            return new Judged(Outcome.SUCCEEDED, "All four conditions hold.");
        }
        return conditions.all().stream()
                .filter(each -> each.state() == Condition.State.NOT_KNOWN)
                .findFirst()
                .map(each -> new Judged(Outcome.UNKNOWN, each.sentence()))
                .orElseGet(
                        () -> new Judged(Outcome.SUCCEEDED_LATE, conditions.inTime().sentence()));
    }
}
