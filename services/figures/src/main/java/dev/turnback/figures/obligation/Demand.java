package dev.turnback.figures.obligation;

import org.jspecify.annotations.Nullable;

/**
 * What has to be decided.
 *
 * @param action null where no rule says which: anything but going on will do
 */
record Demand(@Nullable RequiredAction action, boolean rollForwardAllowed) {

    static final Demand OF_ANYTHING = new Demand(null, false);

    /** What a decision does for the demand. */
    enum Effect {
        /** It meets it. */
        QUALIFIES,
        /** It does not meet it and stops the clock all the same. */
        ACCEPTS_THE_RISK,
        /** It does nothing, and replaces a decision that met it. */
        NONE;

        boolean stopsTheClock() {
            return this != NONE;
        }
    }

    Effect effectOf(DecisionKind kind) {
        if (action == null) {
            return kind == DecisionKind.CONTINUE ? Effect.NONE : Effect.QUALIFIES;
        }
        return switch (kind) {
            case CONTAIN, PARTIAL_ROLLBACK, FULL_ROLLBACK -> Effect.QUALIFIES;
            case HOLD, PAUSE -> action == RequiredAction.HOLD ? Effect.QUALIFIES : Effect.NONE;
            case ROLL_FORWARD -> rollForwardAllowed ? Effect.QUALIFIES : Effect.ACCEPTS_THE_RISK;
            case ACCEPT_RISK -> Effect.ACCEPTS_THE_RISK;
            case CONTINUE -> Effect.NONE;
        };
    }

    /** Containing stands for taking back; it needs a reason. */
    boolean isSubstitutedBy(DecisionKind kind) {
        return action == RequiredAction.ROLLBACK && kind == DecisionKind.CONTAIN;
    }
}
