package dev.turnback.service;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.Handled;
import dev.turnback.feed.CommandDispatcher;
import dev.turnback.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * Hands in what policies and deadlines of a service ask for.
 *
 * @param actor in whose name, as an id
 */
record Automation(CommandSide side, String actor) implements CommandDispatcher {

    @Override
    public CompletableFuture<Receipt> send(Order order) {
        return side.handle(order.command(), context(order)).thenApply(Automation::receipt);
    }

    /** The key alone says which command it is, so it stands for the request as well. */
    private CommandContext context(Order order) {
        byte[] key = order.idempotencyKey().getBytes(StandardCharsets.UTF_8);
        return new CommandContext(
                order.idempotencyKey(),
                HexFormat.of().formatHex(Sha256.of(key)),
                actor,
                order.correlationId(),
                order.causationId());
    }

    private static Receipt receipt(Handled handled) {
        return switch (handled) {
            case Handled.Accepted _ -> new Receipt.Accepted();
            case Handled.Ignored _ -> new Receipt.Ignored();
            case Handled.Rejected no -> new Receipt.Rejected(no.reason().toString());
            case Handled.KeyReused _ -> new Receipt.Rejected("its key was used by something else");
        };
    }
}
