package dev.turnback.storage;

/** Leases could not be read or written. */
public final class LeaseStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
