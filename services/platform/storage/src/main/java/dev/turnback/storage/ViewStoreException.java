package dev.turnback.storage;

/** The views could not be read or written; what was recorded in the logs is not touched by it. */
public final class ViewStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ViewStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
