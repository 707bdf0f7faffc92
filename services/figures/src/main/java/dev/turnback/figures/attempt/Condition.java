package dev.turnback.figures.attempt;

/**
 * One of the four conditions.
 *
 * @param sentence why, with the arithmetic
 */
public record Condition(State state, String sentence) {

    /** Whether it holds; nothing known is never a yes. */
    public enum State {
        HOLDS,
        DOES_NOT_HOLD,
        NOT_KNOWN
    }

    static Condition holds(String sentence) {
        return new Condition(State.HOLDS, sentence);
    }

    static Condition doesNotHold(String sentence) {
        return new Condition(State.DOES_NOT_HOLD, sentence);
    }

    static Condition notKnown(String sentence) {
        return new Condition(State.NOT_KNOWN, sentence);
    }

    boolean fails() {
        return state == State.DOES_NOT_HOLD;
    }

    boolean holds() {
        return state == State.HOLDS;
    }
}
