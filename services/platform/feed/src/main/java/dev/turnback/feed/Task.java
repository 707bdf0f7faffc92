package dev.turnback.feed;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * What is done between two batches.
 *
 * @param answer completes as the step does
 */
record Task<T>(Supplier<CompletableFuture<T>> step, CompletableFuture<T> answer) {

    CompletableFuture<?> run() {
        return Failures.future(step)
                .whenComplete(
                        (result, failure) -> {
                            if (failure == null) {
                                answer.complete(result);
                            } else {
                                answer.completeExceptionally(Failures.causeOf(failure));
                            }
                        });
    }

    void cancel() {
        answer.completeExceptionally(new CancellationException("the projection is closed"));
    }
}
