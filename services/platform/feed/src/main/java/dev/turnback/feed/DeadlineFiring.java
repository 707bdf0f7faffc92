package dev.turnback.feed;

import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the command of a deadline and remembers that it had an outcome. */
final class DeadlineFiring {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineFiring.class);

    private final FiredDeadlines fired;
    private final Function<Deadline, Object> command;
    private final CommandDispatcher dispatcher;
    private final Outcomes outcomes = new Outcomes();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile int broken;

    DeadlineFiring(
            ViewStore views, Function<Deadline, Object> command, CommandDispatcher dispatcher) {
        this.fired = new FiredDeadlines(views);
        this.command = command;
        this.dispatcher = dispatcher;
    }

    Outcomes.Counts counts() {
        return outcomes.counts();
    }

    /** How many could not be fired at the last look. */
    int broken() {
        return broken;
    }

    void beginLook() {
        failing.set(0);
    }

    void endLook() {
        broken = failing.get();
    }

    CompletableFuture<List<Deadline>> unfired(List<Deadline> due) {
        return fired.without(due);
    }

    /**
     * Fails when store or desk do not answer; a deadline that cannot be fired holds up no other.
     */
    CompletableFuture<Void> fire(Deadline deadline) {
        return Failures.future(() -> send(deadline))
                .exceptionallyCompose(
                        failure -> {
                            Throwable cause = Failures.causeOf(failure);
                            if (!Failures.isPoison(cause)) {
                                return CompletableFuture.failedFuture(cause);
                            }
                            failing.incrementAndGet();
                            LOG.error("{} cannot be fired", deadline.idempotencyKey(), cause);
                            return CompletableFuture.completedFuture(null);
                        });
    }

    private CompletableFuture<Void> send(Deadline deadline) {
        var order = new Order(command.apply(deadline), deadline.idempotencyKey(), null, null);
        return Dispatching.send(dispatcher, order)
                .thenCompose(
                        receipt -> {
                            outcomes.count(order, Dispatching.ofTheSame(order, receipt));
                            return fired.add(deadline);
                        });
    }
}
