package dev.turnback.feed;

import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import dev.turnback.feed.FeedPolicy.Reaction.Looking;
import dev.turnback.feed.FeedPolicy.Reaction.Pure;
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

    @Override
    public CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        List<PublishedEvent> concerning =
                events.stream().filter(event -> policy.concerned().test(event.body())).toList();
        return switch (policy.reaction()) {
            case Pure pure -> sendAll(understood(concerning, pure).iterator());
            case Looking looking -> lookAtAll(concerning.iterator(), looking);
        };
    }

    /** Every event is understood before anything is sent for the first. */
    private List<Order> understood(List<PublishedEvent> events, Pure pure) {
        return events.stream()
                .flatMap(event -> orders(event, pure.policy().react(event)).stream())
                .toList();
    }

    private CompletableFuture<Void> lookAtAll(Iterator<PublishedEvent> events, Looking looking) {
        if (!events.hasNext()) {
            return CompletableFuture.completedFuture(null);
        }
        PublishedEvent event = events.next();
        return found(event, looking)
                .thenComposeAsync(commands -> sendAll(orders(event, commands).iterator()), executor)
                .thenComposeAsync(_ -> lookAtAll(events, looking), executor);
    }

    private static CompletableFuture<List<?>> found(PublishedEvent event, Looking looking) {
        return looking.look()
                .apply(event)
                .<List<?>>thenApply(commands -> commands)
                .exceptionallyCompose(
                        failure ->
                                CompletableFuture.failedFuture(
                                        new UnavailableException(
                                                "what %s/%d asks for is not known yet"
                                                        .formatted(
                                                                event.source(), event.position()),
                                                Failures.causeOf(failure))));
    }

    private List<Order> orders(PublishedEvent event, List<?> commands) {
        var orders = new ArrayList<Order>();
        for (Object command : commands) {
            orders.add(order(event, orders.size() + 1, command));
        }
        return orders;
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
                .thenAccept(receipt -> outcomes.count(order, answered(order, receipt)));
    }

    private Receipt answered(Order order, Receipt receipt) {
        return switch (policy.reaction()) {
            case Pure _ -> Dispatching.ofTheSame(order, receipt);
            case Looking _ ->
                    receipt instanceof Receipt.DoneOtherwise ? new Receipt.Ignored() : receipt;
        };
    }
}
