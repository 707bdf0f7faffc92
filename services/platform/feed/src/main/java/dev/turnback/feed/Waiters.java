package dev.turnback.feed;

import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Those who wait until a position is applied. */
final class Waiters {

    private record Waiter(PositionVector wanted, CompletableFuture<Boolean> answer) {}

    /** In the order in which they came, so that a simulated run is the same each time. */
    private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();

    private final Supplier<PositionVector> applied;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private volatile boolean closed;

    Waiters(Supplier<PositionVector> applied, Executor executor, ScheduledExecutorService timer) {
        this.applied = applied;
        this.executor = executor;
        this.timer = timer;
    }

    /**
     * @param asked what to do when somebody has to wait
     */
    CompletableFuture<Boolean> reach(PositionVector position, Duration atMost, Runnable asked) {
        var waiter = new Waiter(position, new CompletableFuture<>());
        waiting.add(waiter);
        PositionVector now = applied.get();
        Optional<Future<?>> alarm = Optional.empty();
        if (now.reaches(position)) {
            waiter.answer.complete(true);
        } else if (closed || !followed(position, now) || !atMost.isPositive()) {
            waiter.answer.complete(false);
        } else {
            alarm = Optional.of(expiry(waiter, atMost));
            asked.run();
        }
        Optional<Future<?>> set = alarm;
        return waiter.answer.whenComplete(
                (_, _) -> {
                    waiting.remove(waiter);
                    set.ifPresent(each -> each.cancel(false));
                });
    }

    private static boolean followed(PositionVector position, PositionVector applied) {
        return position.positions().entrySet().stream()
                .allMatch(
                        each ->
                                each.getValue() == 0
                                        || applied.positions().containsKey(each.getKey()));
    }

    private Future<?> expiry(Waiter waiter, Duration atMost) {
        return timer.schedule(() -> answer(waiter, false), atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void answer(Waiter waiter, boolean reached) {
        executor.execute(() -> waiter.answer.complete(reached));
    }

    /** Answers those whose position is applied by now. */
    void advanced() {
        if (!waiting.isEmpty()) {
            PositionVector now = applied.get();
            for (Waiter waiter : waiting) {
                if (now.reaches(waiter.wanted)) {
                    answer(waiter, true);
                }
            }
        }
    }

    /** Tells everybody who waits, now or later, that it will not be reached. */
    void close() {
        closed = true;
        waiting.forEach(waiter -> waiter.answer.complete(false));
    }
}
