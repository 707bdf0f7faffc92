package dev.turnback.axon;

import org.jspecify.annotations.Nullable;

/** What became of a command, and where in the log the caller can read it. */
public sealed interface Handled {

    /** The position at which the answer holds: all events up to it were considered. */
    long position();

    /**
     * @param repeated true when the same idempotency key had been accepted before: this is the
     *     first outcome again, and nothing new was recorded
     */
    record Accepted(long position, boolean repeated) implements Handled {}

    /** What the command asks for was already so. */
    record Ignored(long position) implements Handled {}

    /**
     * @param reason the slice's sealed rejection
     */
    record Rejected(long position, Object reason) implements Handled {}

    /** The idempotency key was used for another body before. */
    record KeyReused(long position, @Nullable String idempotencyKey) implements Handled {}
}
