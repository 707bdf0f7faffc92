package dev.turnback.storage;

import org.jspecify.annotations.Nullable;

/** The records could not be read or written; nothing was acknowledged. */
public final class BlobLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean diskFull;

    public BlobLogException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private BlobLogException(String message, @Nullable Throwable cause, boolean diskFull) {
        super(message, cause);
        this.diskFull = diskFull;
    }

    public static BlobLogException diskFull(String message, Throwable cause) {
        return new BlobLogException(message, cause, true);
    }

    public boolean isDiskFull() {
        return diskFull;
    }
}
