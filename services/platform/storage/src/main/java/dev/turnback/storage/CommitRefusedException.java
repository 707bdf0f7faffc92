package dev.turnback.storage;

/** The store definitely did not write the commit (disk full, write failed, closed, malformed). */
public final class CommitRefusedException extends RuntimeException {
    private final boolean diskFull;

    private CommitRefusedException(String message, Throwable cause, boolean diskFull) {
        super(message, cause);
        this.diskFull = diskFull;
    }

    public CommitRefusedException(String message) {
        super(message);
        this.diskFull = false;
    }

    public CommitRefusedException(String message, Throwable cause) {
        this(message, cause, false);
    }

    public static CommitRefusedException diskFull(String message, Throwable cause) {
        return new CommitRefusedException(message, cause, true);
    }

    public boolean isDiskFull() {
        return diskFull;
    }
}
