package dev.turnback.decision.signal;

import dev.turnback.decision.domain.obligation.ObligationCommand;
import java.util.concurrent.CompletableFuture;

/** Where what the watching of signals finds is turned into obligations. */
@FunctionalInterface
public interface Obliging {

    /**
     * @param idempotencyKey the same for the same command, which has its effect once however often
     *     it is sent
     * @return completes when the outcome is durable, be it a rejection; fails when it is worth
     *     trying again
     */
    CompletableFuture<Void> send(ObligationCommand command, String idempotencyKey);
}
