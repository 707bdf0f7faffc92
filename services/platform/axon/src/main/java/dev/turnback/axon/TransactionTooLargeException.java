package dev.turnback.axon;

/** The events of one command are more than a commit may hold; trying again will not help. */
public final class TransactionTooLargeException extends RuntimeException {
    TransactionTooLargeException(int bytes, int limit) {
        super("the events take " + bytes + " bytes, more than the " + limit + " of a commit");
    }
}
