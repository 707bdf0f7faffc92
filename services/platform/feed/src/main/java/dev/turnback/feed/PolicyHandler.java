package dev.turnback.feed;

import dev.turnback.feed.CommandDispatcher.Order;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Turns the events of one source into commands, sent one after the other. */
final class PolicyHandler implements FeedProjection.Handler {

    private final FeedPolicy policy;
    private final CommandDispatcher dispatcher;
    private final Executor executor;
    private final Outcomes outcomes;

    PolicyHandler(
            FeedPolicy policy, CommandDispatcher dispatcher, Executor executor, Outcomes outcomes) {
        this.policy = policy;
        this.dispatcher = dispatcher;
        this.executor = executor;
        this.outcomes = outcomes;
    }

    /** Every event is understood before anything is sent for the first. */
    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        var orders = new ArrayList<Order>();
        for (PublishedEvent event : events) {
            int number = 0;
            for (Object command : policy.policy().react(event)) {
                number++;
                orders.add(order(event, number, command));
            }
        }
        return sendAll(orders.iterator());
    }

    private Order order(PublishedEvent event, int number, Object command) {
        return new Order(
                command,
                "%s/%s/%d/%d".formatted(policy.name(), event.source(), event.position(), number),
                event.correlationId(),
                event.id());
    }

    private CompletableFuture<Void> sendAll(Iterator<Order> orders) {
        if (!orders.hasNext()) {
            return CompletableFuture.completedFuture(null);
        }
        return send(orders.next()).thenComposeAsync(_ -> sendAll(orders), executor);
    }

    private CompletableFuture<Void> send(Order order) {
        return Dispatching.send(dispatcher, order)
                .thenAccept(receipt -> outcomes.count(order, receipt));
    }
}
