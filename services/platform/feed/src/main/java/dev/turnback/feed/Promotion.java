package dev.turnback.feed;

import java.util.concurrent.CompletableFuture;

/** Puts a copy in its view's place and knows afterwards whether that has happened. */
final class Promotion {

    private final RunnerSurroundings around;
    private final String view;

    Promotion(RunnerSurroundings around, String view) {
        this.around = around;
        this.view = view;
    }

    /** Fails only when the copy is certainly not in the view's place. */
    CompletableFuture<Boolean> carryOut() {
        return Failures.future(() -> around.views().promote(view))
                .thenApply(_ -> true)
                .exceptionallyComposeAsync(failure -> ask(failure, 1), around.executor());
    }

    /** The store did not answer: only whether there still is a copy tells what it has done. */
    private CompletableFuture<Boolean> ask(Throwable failure, int attempt) {
        return Failures.future(() -> around.views().copies())
                .handleAsync(
                        (copies, unknown) -> {
                            if (unknown != null) {
                                return around.pauseAfter(attempt)
                                        .thenComposeAsync(
                                                _ -> ask(failure, attempt + 1), around.executor());
                            }
                            return copies.contains(view)
                                    ? CompletableFuture.<Boolean>failedFuture(failure)
                                    : CompletableFuture.completedFuture(true);
                        },
                        around.executor())
                .thenCompose(answer -> answer);
    }
}
