package dev.turnback.release.ingest;

import dev.turnback.storage.Directory;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * The secrets of sources, beside the log: in no event, no view and no answer. Each has an id of its
 * own, so that processes that share a log agree on which one counts.
 */
public final class Secrets {

    private static final String DRAWER = "source-secrets";

    private final Directory directory;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    public Secrets(Directory directory) {
        this.directory = directory;
    }

    /** Before an event says that it counts. */
    public Mono<Void> keep(String id, String secret) {
        return Mono.fromFuture(() -> directory.put(DRAWER, id, secret))
                .doOnSuccess(_ -> known.put(id, secret));
    }

    /**
     * @param id null for none
     * @return fails with 503 when a secret should be there and is not
     */
    Mono<Optional<String>> of(@Nullable String id) {
        if (id == null) {
            return Mono.just(Optional.empty());
        }
        return known(id).switchIfEmpty(Mono.error(Secrets::gone)).map(Optional::of);
    }

    /** Empty when it is forgotten. */
    public Mono<String> known(String id) {
        String cached = known.get(id);
        return cached != null
                ? Mono.just(cached)
                : Mono.fromFuture(() -> directory.all(DRAWER))
                        .flatMap(all -> Mono.justOrEmpty(all.get(id)))
                        .doOnNext(secret -> known.put(id, secret));
    }

    public Mono<Void> forget(String id) {
        return Mono.fromRunnable(() -> known.remove(id))
                .then(Mono.fromFuture(() -> directory.forget(DRAWER, List.of(id))));
    }

    private static Problem gone() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "secret-gone",
                "the secret of this source is not in the directory: set it anew",
                Map.of());
    }
}
