package dev.turnback.figures.watch;

/**
 * What has been read of a rule's samples, up to one of them. Moments are nanoseconds since 1970;
 * {@link Long#MAX_VALUE} is never.
 *
 * @param decidedTo what comes before it has been decided
 */
public record Settled(long decidedTo, OfTheSignal signal, OfTheBreach breach) {

    /**
     * @param heard how many samples say something about the exposure, up to what the rule asks for
     * @param breachedBefore it was in breach just before exposure
     * @param staleAt when the newest sample becomes too old
     * @param absent it has become so
     * @param breachedSince since when it has been in breach without a break
     * @param samplesInBreach how many samples say so, up to what the rule asks for
     * @param enoughAt since when enough of them say so
     * @param absentSince since when the breach stands on missing samples too
     * @param told this breach has been told, or belongs to one that has
     * @param clearSince since when it has been clear without a break
     */
    public record OfTheSignal(
            int heard,
            boolean breachedBefore,
            long staleAt,
            boolean absent,
            long breachedSince,
            int samplesInBreach,
            long enoughAt,
            long absentSince,
            boolean told,
            long clearSince) {}

    /**
     * @param onset of the breach that is not over
     * @param confirmedAt when that had lasted
     * @param recovering it has been clear since it was last in breach
     * @param budgetRanOut that this has been told
     */
    public record OfTheBreach(
            long onset, long confirmedAt, boolean recovering, boolean budgetRanOut) {}
}
