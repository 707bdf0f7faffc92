package dev.turnback.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Runs the work of one key one after another, of different keys side by side. Within a process this
 * spares commands of the same entity a race that all but one would lose.
 */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
final class Lanes {
    private final Executor executor;
    private final Map<String, CompletableFuture<?>> ends = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    <T> CompletableFuture<T> run(String key, Supplier<CompletableFuture<T>> work) {
        var result = new CompletableFuture<T>();
        CompletableFuture<?> before;
        synchronized (ends) {
            before = ends.put(key, result);
        }
        Runnable step = () -> start(key, work, result);
        if (before == null) {
            execute(step, result);
        } else {
            before.whenComplete((ignored, failure) -> execute(step, result));
        }
        return result;
    }

    private void execute(Runnable step, CompletableFuture<?> result) {
        try {
            executor.execute(step);
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(LogUnavailableException.closed());
        }
    }

    private <T> void start(
            String key, Supplier<CompletableFuture<T>> work, CompletableFuture<T> result) {
        CompletableFuture<T> running;
        try {
            running = work.get();
        } catch (RuntimeException e) {
            running = CompletableFuture.failedFuture(e);
        }
        running.whenComplete(
                (value, failure) -> {
                    synchronized (ends) {
                        ends.remove(key, result);
                    }
                    if (failure == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(failure);
                    }
                });
    }
}
