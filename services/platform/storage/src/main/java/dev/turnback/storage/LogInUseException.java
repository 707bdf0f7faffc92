package dev.turnback.storage;

/** Another process has the log open; two writers on one file are never allowed. */
public final class LogInUseException extends RuntimeException {
    public LogInUseException(String message) {
        super(message);
    }
}
