package dev.turnback.decision.measure;

import dev.turnback.storage.Directory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The secrets of data sources, beside the log: in no event, no view and no answer. Each has an id
 * of its own, so that processes that share a log agree on which one counts.
 */
public record Secrets(Directory directory) {

    private static final String DRAWER = "data-source-secrets";

    /** Before an event says that it counts. */
    public Mono<Void> keep(String id, String secret) {
        return Mono.fromFuture(() -> directory.put(DRAWER, id, secret));
    }

    public Mono<Void> forget(String id) {
        return Mono.fromFuture(() -> directory.forget(DRAWER, List.of(id)));
    }

    /**
     * How to ask with a secret.
     *
     * @param secretId null for none
     * @return empty when a secret should be there and is not
     */
    public Mono<Prometheus.Target> target(String url, @Nullable String secretId) {
        return secretId == null
                ? Mono.just(new Prometheus.Target(url, null))
                : Mono.fromFuture(() -> directory.all(DRAWER))
                        .flatMap(all -> Mono.justOrEmpty(all.get(secretId)))
                        .map(secret -> new Prometheus.Target(url, secret));
    }
}
