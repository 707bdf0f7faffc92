package dev.turnback.axon;

import dev.turnback.storage.CommitRefusedException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The log could not be written (disk full, storage gone). Nothing was acknowledged. */
public final class LogUnavailableException extends RuntimeException {
    public LogUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static LogUnavailableException because(@Nullable Throwable failure) {
        Throwable cause = rootOf(failure);
        return cause instanceof LogUnavailableException already
                ? already
                : new LogUnavailableException(
                        cause == null || cause.getMessage() == null
                                ? "the log cannot be written"
                                : "the log cannot be written: " + cause.getMessage(),
                        cause);
    }

    static LogUnavailableException closed() {
        return new LogUnavailableException("the log is closed", null);
    }

    /** What a future failed with, without the wrapping of its stages. */
    static @Nullable Throwable rootOf(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** True when the store has no space left; freeing some makes the log writable again. */
    public boolean isDiskFull() {
        return getCause() instanceof CommitRefusedException refused && refused.isDiskFull();
    }
}
