package dev.turnback.decision.measure;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Somebody who can be asked what a query is at a moment. */
@FunctionalInterface
interface Asking {

    /** Never fails: what goes wrong is an answer. */
    CompletableFuture<PrometheusAnswer> ask(Prometheus.Target target, String query, Instant at);
}
