package dev.turnback.storage;

/** The directory cannot be read or written; what was asked for may have happened. */
public final class DirectoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DirectoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
