package dev.turnback.axon;

/** The writer's bounded queue is full: try again later. Nothing was recorded. */
public final class LogFullException extends RuntimeException {
    public LogFullException(String message) {
        super(message);
    }
}
