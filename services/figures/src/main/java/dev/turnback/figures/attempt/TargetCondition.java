package dev.turnback.figures.attempt;

import org.jspecify.annotations.Nullable;

/** Whether all of what was meant is there, and somebody saw it. */
final class TargetCondition {

    private TargetCondition() {}

    static Condition of(AttemptFacts facts, Ending ending) {
        return switch (ending) {
            case ABANDONED ->
                    Condition.doesNotHold("It was given up before its target was reached.");
            case NOT_REACHED -> Condition.doesNotHold("Its target was not reached.");
            case PARTLY -> Condition.doesNotHold("Its target was reached in part only.");
            case REACHED ->
                    facts.partOfWhatWasMeant()
                            ? meantMore(facts.verified())
                            : verified(facts.verified());
        };
    }

    /** Where something else is there, that counts more than that it was to be only a part. */
    private static Condition meantMore(@Nullable TargetState verified) {
        return verified == TargetState.DIFFERS
                ? verified(verified)
                : Condition.doesNotHold(
                        "A full rollback was decided, and a partial one was tried.");
    }

    private static Condition verified(@Nullable TargetState verified) {
        return switch (verified) {
            case null -> Condition.notKnown("Nobody has verified whether the target is there.");
            case VERIFIED -> Condition.holds("The target was verified to be there.");
            case PARTLY -> Condition.doesNotHold("The target was found to be there in part only.");
            case DIFFERS -> Condition.doesNotHold("Something else than the target was found.");
            case NOT_CHECKED ->
                    Condition.notKnown(
                            "It is said that nobody checked whether the target is there.");
        };
    }
}
