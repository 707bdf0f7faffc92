package dev.turnback.feed;

import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import java.util.concurrent.CompletableFuture;

/** Tells a command that nobody understands from a desk that does not answer. */
final class Dispatching {

    private Dispatching() {}

    static CompletableFuture<Receipt> send(CommandDispatcher dispatcher, Order order) {
        return Failures.future(() -> dispatcher.send(order))
                .exceptionallyCompose(
                        failure -> {
                            Throwable cause = Failures.causeOf(failure);
                            return CompletableFuture.failedFuture(
                                    cause instanceof IllegalArgumentException
                                            ? cause
                                            : new UnavailableException(
                                                    "no answer to " + order.idempotencyKey(),
                                                    cause));
                        });
    }

    /**
     * @throws IllegalStateException when the key stands for another command, which a command that
     *     is always the same never finds
     */
    static Receipt ofTheSame(Order order, Receipt receipt) {
        if (receipt instanceof Receipt.DoneOtherwise) {
            throw new IllegalStateException(
                    "the key stands for another command: " + order.idempotencyKey());
        }
        return receipt;
    }
}
