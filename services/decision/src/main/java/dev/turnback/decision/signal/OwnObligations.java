package dev.turnback.decision.signal;

import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.feed.CommandDispatcher;
import dev.turnback.feed.CommandDispatcher.Order;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the service itself what the watching finds, as commands. */
public record OwnObligations(CommandDispatcher commands) implements Obliging {

    private static final Logger LOG = LoggerFactory.getLogger(OwnObligations.class);

    /** What nobody will ever understand is left out: it would hold up every other signal. */
    @Override
    public CompletableFuture<Void> send(ObligationCommand command, String idempotencyKey) {
        return commands.send(new Order(command, idempotencyKey, null, null))
                .handle(
                        (receipt, failure) -> {
                            if (failure == null) {
                                LOG.debug("{}: {}", idempotencyKey, receipt);
                            } else if (isPoison(failure)) {
                                LOG.error("{} cannot be said", idempotencyKey, failure);
                            } else {
                                throw new CompletionException(failure);
                            }
                            return null;
                        });
    }

    private static boolean isPoison(Throwable failure) {
        return failure instanceof IllegalArgumentException
                || failure.getCause() instanceof IllegalArgumentException;
    }
}
