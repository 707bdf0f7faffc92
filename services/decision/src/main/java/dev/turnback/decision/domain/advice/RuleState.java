package dev.turnback.decision.domain.advice;

/** Where a rule of the pinned sheet stands. */
public enum RuleState {
    /** What was heard last is inside the threshold, and nothing is owed. */
    CLEAR,
    /** Beyond the threshold, and not yet for as long as the rule asks. */
    IN_BREACH,
    /** It was breached for as long as the rule asks, and is not over. */
    CONFIRMED,
    /** It was confirmed, and is clear now, but not yet for the quiet time: it is not over. */
    CLEARING,
    /** Nothing was heard, or too little to say anything. */
    NO_DATA,
    /** What was heard last is too old to say anything. */
    STALE,
    /** Without threshold, budget or owner it binds nobody. */
    INCOMPLETE;

    /** Whether nobody knows how the signal stands. */
    public boolean isMissing() {
        return switch (this) {
            case NO_DATA, STALE -> true;
            case CLEAR, IN_BREACH, CONFIRMED, CLEARING, INCOMPLETE -> false;
        };
    }
}
