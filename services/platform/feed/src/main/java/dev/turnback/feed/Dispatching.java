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
}
