package dev.turnback.axon;

/** The log is not one contiguous chain: reading on would skip events. */
public final class LogGapException extends RuntimeException {
    LogGapException(long head, long next) {
        super("the log has a gap: after position " + head + " comes " + next);
    }

    LogGapException(String message) {
        super(message);
    }
}
