package dev.turnback.feed;

/** A projection must not go on until somebody has looked at it. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private StoppedException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    static StoppedException tooManyParked(int limit) {
        return new StoppedException(
                "more than %d events would be parked: retry them when the cause is removed"
                        .formatted(limit),
                false);
    }

    static StoppedException aheadOfLog(long position, long head) {
        return new StoppedException(
                "the view is at %d but its log ends at %d: was the log restored? Rebuild the view"
                        .formatted(position, head),
                true);
    }

    /** True when it may pass by itself, so that a few more tries are worth it. */
    boolean passing() {
        return passing;
    }
}
