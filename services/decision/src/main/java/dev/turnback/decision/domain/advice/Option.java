package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;

/**
 * Something that can be decided, and whether it can be done.
 *
 * @param because why that is so: a clause without a full stop
 */
public record Option(DecisionKind kind, State state, String because) {

    /** Whether it can be done. */
    public enum State {
        OPEN,
        CLOSED,
        /** Nobody has said enough to know. */
        UNKNOWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The reason as a sentence that begins with how it stands. */
    public String why() {
        String word =
                switch (state) {
                    case OPEN -> "Open: ";
                    case CLOSED -> "Closed: ";
                    case UNKNOWN -> "Not known: ";
                };
        return word + because + ".";
    }
}
