package dev.turnback.decision.automation;

import dev.turnback.feed.CommandDispatcher;
import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets policies that say anew what they found take turns, also when they listen to several logs:
 * from looking to the recorded outcome only one is at work. Otherwise what was found first might be
 * recorded last, and stand although more was known.
 */
public final class Turns {

    private final CommandDispatcher commands;
    private final Executor executor;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    public Turns(CommandDispatcher commands, Executor executor) {
        this.commands = commands;
        this.executor = executor;
    }

    /**
     * What somebody has to say of one thing.
     *
     * @param about the thing's id, once at most for an event
     */
    public record Said(String about, Object command) {}

    /**
     * A policy that sends its commands by itself, in its turn.
     *
     * @param look what an event asks for
     */
    public FeedPolicy policy(
            String name, Set<String> sources, Function<PublishedEvent, Flux<Said>> look) {
        return FeedPolicy.looking(
                name, sources, event -> take(() -> sent(name, event, look.apply(event))));
    }

    private synchronized <T> CompletableFuture<T> take(Supplier<CompletableFuture<T>> work) {
        CompletableFuture<T> mine =
                last.handle((_, _) -> true).thenComposeAsync(_ -> work.get(), executor);
        last = mine;
        return mine;
    }

    private CompletableFuture<List<?>> sent(String name, PublishedEvent event, Flux<Said> said) {
        return said.concatMap(each -> Mono.fromFuture(() -> send(name, event, each)))
                .then(Mono.<List<?>>just(List.of()))
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private CompletableFuture<Receipt> send(String name, PublishedEvent event, Said said) {
        return commands.send(
                new Order(
                        said.command(),
                        "%s/%s/%d/%s"
                                .formatted(name, event.source(), event.position(), said.about()),
                        event.correlationId(),
                        event.id()));
    }
}
