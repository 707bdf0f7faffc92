package dev.turnback.axon;

/** The log could not be written (disk full, storage gone). Nothing was acknowledged. */
public final class LogUnavailableException extends RuntimeException {
    public LogUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
