package dev.turnback.storage;

import org.jspecify.annotations.Nullable;

/** A stored record is not what was written; the records after it can still be read. */
public final class BlobDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long sequence;

    /**
     * @param damage such as {@code its content was changed}
     */
    public BlobDamagedException(
            String stream, long sequence, String damage, @Nullable Throwable cause) {
        super("record %d of %s is damaged: %s".formatted(sequence, stream, damage), cause);
        this.stream = stream;
        this.sequence = sequence;
    }

    public String stream() {
        return stream;
    }

    public long sequence() {
        return sequence;
    }
}
