package dev.turnback.figures.watch;

import java.time.Instant;

/**
 * What became of a rule while it was watched. A breach is named by its onset; times are UTC.
 *
 * <p>What is told is what the samples heard so far say. A sample that comes late can make it
 * untrue; then it is retracted, and what is true instead is told. With a crossing goes all that was
 * told of its breach.
 */
public sealed interface WatchEvent {

    /** It says something of one breach. */
    sealed interface OfABreach extends WatchEvent {
        Instant onset();
    }

    /**
     * It was breached for as long as the rule asks.
     *
     * @param onset S, when the breach began, not before exposure
     * @param confirmedAt tc, when it had lasted and enough samples said so
     * @param byAbsence missing samples are what it stands on
     * @param preexisting it was in breach before the release was exposed
     */
    record Crossed(Instant onset, Instant confirmedAt, boolean byAbsence, boolean preexisting)
            implements OfABreach {}

    /**
     * It was in breach again before it had been quiet for long enough: still the same breach.
     *
     * @param at since when
     */
    record Recrossed(Instant onset, Instant at) implements OfABreach {}

    /** The budget ran out, and nothing had shown by then that it was over. */
    record BudgetRanOut(Instant onset, Instant at) implements OfABreach {}

    /**
     * It was clear for the full quiet time, within the budget: discharged, unless something was
     * decided.
     *
     * @param containedAt C, since when it was clear
     */
    record SelfRecovered(Instant onset, Instant containedAt) implements OfABreach {}

    /**
     * It was clear for the full quiet time, later than the budget allows.
     *
     * @param containedAt C, since when it was clear
     */
    record Cleared(Instant onset, Instant containedAt) implements OfABreach {}

    /**
     * The newest sample is too old to say anything, or none came for as long as one would have been
     * fresh.
     */
    record WentStale(Instant at) implements WatchEvent {}

    /**
     * Nothing was heard for the quiet time on top: it is watched no longer, and nobody knows
     * whether it is over. There is no C.
     *
     * @param staleSince when the newest sample became too old
     * @param at when the quiet time was over
     */
    record ClearedByStaleness(Instant onset, Instant staleSince, Instant at) implements OfABreach {}

    /** What was told is not so, as a sample shows that was heard later. */
    record Retracted(WatchEvent what) implements WatchEvent {}

    /** A sample was too late to be read; what it means shows only when all are read again. */
    record CameTooLate(Instant at) implements WatchEvent {}
}
