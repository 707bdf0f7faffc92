package dev.turnback.storage.mongo;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Operations against MongoDB are answered or given up in the same time everywhere. */
final class Deadline {

    private Deadline() {}

    /**
     * @param work always has a value
     * @param failure what a failure means to the caller
     */
    static <T> CompletableFuture<T> on(Mono<T> work, UnaryOperator<Throwable> failure) {
        return work.timeout(MongoConnection.PATIENCE)
                .onErrorMap(failure)
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }
}
