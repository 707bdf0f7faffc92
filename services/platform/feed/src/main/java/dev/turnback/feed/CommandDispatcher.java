package dev.turnback.feed;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where policies and deadlines send their commands. */
@FunctionalInterface
public interface CommandDispatcher {

    /**
     * Completes when the outcome is durable. The same order may be sent again, after a crash or
     * when no answer came: one that was accepted must have no effect a second time.
     *
     * @return fails with {@link IllegalArgumentException} when nobody will ever understand the
     *     command, and with anything else when it is worth trying again
     */
    CompletableFuture<Receipt> send(Order order);

    /**
     * @param idempotencyKey the same for the same command, and for no other
     * @param correlationId what started the chain of events, null when nothing is known
     * @param causationId the event that made somebody send it, null when time did
     */
    record Order(
            Object command,
            String idempotencyKey,
            @Nullable String correlationId,
            @Nullable String causationId) {}

    /** What became of a command. */
    sealed interface Receipt {

        /** It holds, now or since an earlier time. */
        record Accepted() implements Receipt {}

        /** A rule forbids it. */
        record Rejected(String reason) implements Receipt {}

        /** What it asks for is already so. */
        record Ignored() implements Receipt {}

        /** The key stands for another command, which was accepted at an earlier time. */
        record DoneOtherwise() implements Receipt {}
    }
}
