package dev.turnback.storage;

/** A stored commit cannot be read any more. */
public final class CommitDamagedException extends RuntimeException {
    private final long position;

    /**
     * @param position the first position of the damaged commit
     */
    public CommitDamagedException(long position, String message) {
        super(message);
        this.position = position;
    }

    /** Like the other one, with what the reader met. */
    public CommitDamagedException(long position, String message, Throwable cause) {
        super(message, cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
