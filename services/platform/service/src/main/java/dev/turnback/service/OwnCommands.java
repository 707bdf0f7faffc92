package dev.turnback.service;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.Handled;
import dev.turnback.feed.CommandDispatcher;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Commands that a service gives itself, because something happened or because it is time.
 *
 * @param service in whose name they are recorded
 */
record OwnCommands(String service, CommandSide side) implements CommandDispatcher {

    @Override
    public CompletableFuture<Receipt> send(Order order) {
        var context =
                new CommandContext(
                        order.idempotencyKey(),
                        order.idempotencyKey(),
                        service + "-service",
                        order.correlationId(),
                        order.causationId());
        return side.handle(order.command(), context).thenApply(OwnCommands::receipt);
    }

    private static Receipt receipt(Handled handled) {
        return switch (handled) {
            case Handled.Accepted _ -> new Receipt.Accepted();
            case Handled.Ignored _ -> new Receipt.Ignored();
            case Handled.Rejected(_, Object reason) ->
                    new Receipt.Rejected(
                            reason.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            case Handled.KeyReused _ -> new Receipt.DoneOtherwise();
        };
    }
}
