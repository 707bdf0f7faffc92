package dev.turnback.decision.measure;

import dev.turnback.alerts.Observation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where what was seen goes, as if somebody had sent it. */
@FunctionalInterface
public interface SignalsHeard {

    /**
     * Completes once it is durable.
     *
     * @param receivedAt UTC
     */
    CompletableFuture<Void> accept(List<Observation> observations, Instant receivedAt);
}
