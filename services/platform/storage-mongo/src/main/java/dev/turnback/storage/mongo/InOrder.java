package dev.turnback.storage.mongo;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work of one process that begins when what was asked for before has ended, however it ended. */
final class InOrder {
    private CompletableFuture<?> last = CompletableFuture.completedFuture("nothing yet");

    synchronized <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> work) {
        CompletableFuture<T> next =
                last.handle((done, failure) -> "ended").thenCompose(ended -> work.get());
        last = next;
        return next;
    }

    /** Waits for all that was asked for. */
    void await() {
        run(() -> CompletableFuture.completedFuture("ended")).join();
    }
}
