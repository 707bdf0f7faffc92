package dev.turnback.figures.obligation;

/** A stretch of time in which nothing about a signal changes. */
sealed interface Segment {

    Span span();

    /**
     * @param value holds throughout
     */
    record Measured(Span span, double value) implements Segment {}

    /** There should be a sample, and the newest is too old to say anything. */
    record Missing(Span span) implements Segment {}

    /** There is no sample yet, and none is late. */
    record Silent(Span span) implements Segment {}
}
