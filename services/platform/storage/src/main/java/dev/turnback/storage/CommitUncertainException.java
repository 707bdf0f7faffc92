package dev.turnback.storage;

/** Nobody knows whether the store wrote the commit: connection lost, time ran out. */
public final class CommitUncertainException extends RuntimeException {
    public CommitUncertainException(String message, Throwable cause) {
        super(message, cause);
    }

    public CommitUncertainException(String message) {
        super(message);
    }
}
