package dev.turnback.figures.obligation;

/** On which side of its threshold a signal does harm. */
public enum Comparison {
    ABOVE,
    BELOW;

    /** The value turned so that more of it is always more harm. */
    double harmOf(double value) {
        return switch (this) {
            case ABOVE -> value;
            case BELOW -> -value;
        };
    }
}
