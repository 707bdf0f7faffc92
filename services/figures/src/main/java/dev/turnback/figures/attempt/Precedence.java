package dev.turnback.figures.attempt;

import dev.turnback.figures.attempt.AttemptFacts.End;
import dev.turnback.figures.attempt.AttemptVerdict.Conditions;

/**
 * Which outcome it is when several would fit: what was not done comes before what it did, what it
 * did before how long it took, and what is not known before success.
 */
record Precedence(AttemptFacts facts, End end, Conditions conditions, HarmCondition harm) {

    /**
     * @param because what decided it, in one sentence
     */
    record Judged(Outcome outcome, String because) {}

    Judged outcome() {
        return switch (end.ending()) {
            case ABANDONED -> new Judged(Outcome.ABANDONED, "It was given up.");
            case NOT_REACHED -> new Judged(Outcome.FAILED, "Its target was not reached.");
            case REACHED, PARTLY -> carriedOut();
        };
    }

    private Judged carriedOut() {
        if (facts.verified() == TargetState.DIFFERS) {
            return new Judged(Outcome.FAILED, conditions.target().sentence());
        }
        if (end.ending() == Ending.PARTLY) {
            return new Judged(Outcome.PARTIAL, "Its target was reached in part.");
        }
        if (facts.verified() == TargetState.PARTLY) {
            return new Judged(Outcome.PARTIAL, conditions.target().sentence());
        }
        if (facts.partOfWhatWasMeant()) {
            return new Judged(Outcome.PARTIAL, "More was decided than was tried.");
        }
        return whatItDid();
    }

    private Judged whatItDid() {
        if (harm.newHarm().isPresent()) {
            return new Judged(Outcome.HARMFUL, conditions.noNewHarm().sentence());
        }
        if (facts.misdirected()) {
            return new Judged(Outcome.INEFFECTIVE, "It went to the wrong release or thing.");
        }
        if (conditions.clear().fails()) {
            return new Judged(Outcome.INEFFECTIVE, conditions.clear().sentence());
        }
        if (harm.followUp().isPresent()) {
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
