package dev.turnback.feed;

import dev.turnback.kernel.Policy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A policy and the logs it follows, each from its beginning.
 *
 * @param name part of its commands' idempotency keys and of its checkpoint: a new name begins anew
 * @param concerned the bodies of the events that it reacts to; it is not asked about others
 */
public record FeedPolicy(
        String name, Set<String> sources, Predicate<Object> concerned, Reaction reaction) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** What an event asks for. */
    public sealed interface Reaction {

        record Pure(Policy<PublishedEvent, ?> policy) implements Reaction {}

        record Looking(Function<PublishedEvent, CompletableFuture<? extends List<?>>> look)
                implements Reaction {}
    }

    public FeedPolicy {
        sources = Set.copyOf(sources);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is no name: small letters, digits and dashes");
        }
    }

    public FeedPolicy(String name, Set<String> sources, Policy<PublishedEvent, ?> policy) {
        this(name, sources, _ -> true, new Reaction.Pure(policy));
    }

    /**
     * A policy that has to look something up, or to do something, before it knows its commands.
     * Events are taken one after the other: it sees what its commands for the one before have done.
     * After a crash it looks at an event again; commands that it sent for it stand, also when it
     * finds others now.
     *
     * @param look the commands in the order in which they are to be sent; when its future fails it
     *     is asked again for as long as it takes, when it throws the event is parked
     */
    public static FeedPolicy looking(
            String name,
            Set<String> sources,
            Function<PublishedEvent, CompletableFuture<? extends List<?>>> look) {
        return new FeedPolicy(name, sources, _ -> true, new Reaction.Looking(look));
    }

    /** The same, but only asked about events with such bodies: all others cost it nothing. */
    public FeedPolicy onlyOf(Class<?>... bodies) {
        List<Class<?>> types = List.of(bodies);
        return new FeedPolicy(
                name,
                sources,
                body -> concerned.test(body) && types.stream().anyMatch(t -> t.isInstance(body)),
                reaction);
    }
}
