package dev.turnback.axon;

import java.util.concurrent.CompletableFuture;

/** One service's way to its log. Built by {@link CommandSide.Builder}; safe for many threads. */
public interface CommandSide extends AutoCloseable {

    /**
     * Decides the command on the current state and, when accepted, records its events durably
     * before completing. Commands that lost a race against another writer of the same entity are
     * decided again.
     *
     * @param command a record of one of the registered slices' sealed command types
     * @return fails only for the machinery: {@link LogFullException} when the queue is full, {@link
     *     LogUnavailableException} when the log cannot be written (nothing was acknowledged)
     */
    CompletableFuture<Handled> handle(Object command, CommandContext context);

    /** The last position known to be durable. */
    long head();

    @Override
    void close();
}
