package dev.turnback.axon;

import dev.turnback.axon.EntityCache.Known;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.kernel.Ids;
import dev.turnback.kernel.Outcome;
import dev.turnback.storage.Payload;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Runs the commands of one slice: read what the decision depends on, decide, append. */
final class SliceHandler<C, S, E, R> implements CommandHandler {
    static final String IDEMPOTENCY_TAG = "idempotency-key";
    private static final MessageType RESULT = new MessageType("verdict", "1");

    private final DeciderSlice<C, S, E, R> slice;
    private final EventJson json;
    private final LongSupplier head;
    private final InstantSource clock;
    private final Ids ids;
    private final EntityMemory<S> memory;
    private final EventStore store;

    SliceHandler(
            EventStore store,
            DeciderSlice<C, S, E, R> slice,
            EventJson json,
            LongSupplier head,
            InstantSource clock,
            Ids ids,
            EntityMemory<S> memory) {
        this.store = store;
        this.slice = slice;
        this.json = json;
        this.head = head;
        this.clock = clock;
        this.ids = ids;
        this.memory = memory;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        C command = slice.commands().cast(Objects.requireNonNull(message.payload()));
        EventStoreTransaction transaction = store.transaction(context);
        return MessageStream.fromFuture(
                known(message.metadata(), transaction)
                        .thenCompose(
                                known ->
                                        known.isPresent()
                                                ? CompletableFuture.completedFuture(known.get())
                                                : decide(command, message, transaction))
                        .thenApply(verdict -> result(message, verdict)));
    }

    private static CommandResultMessage result(CommandMessage command, Verdict verdict) {
        return new GenericCommandResultMessage(
                new GenericMessage(command.identifier(), RESULT, verdict, Map.of()));
    }

    /** Invariant 8: reading the key's tag makes it a part of the append condition. */
    private CompletableFuture<Optional<Verdict>> known(
            Map<String, String> metadata, EventStoreTransaction transaction) {
        String key = metadata.get(Metadata.IDEMPOTENCY_KEY);
        if (key == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return transaction
                .source(
                        SourcingCondition.conditionFor(
                                EventCriteria.havingTags(Tag.of(IDEMPOTENCY_TAG, key))))
                .reduce(
                        Optional.<Verdict>empty(),
                        (found, entry) ->
                                Optional.of(
                                        new Verdict.Known(
                                                position(entry),
                                                key,
                                                entry.message()
                                                        .metadata()
                                                        .get(Metadata.REQUEST_HASH),
                                                metadata.get(Metadata.REQUEST_HASH))));
    }

    private CompletableFuture<Verdict> decide(
            C command, CommandMessage message, EventStoreTransaction transaction) {
        String id = slice.commandId().apply(command);
        return load(id, transaction)
                .thenCompose(
                        known ->
                                outcome(command, known.state(), transaction)
                                        .thenApply(
                                                outcome ->
                                                        verdict(
                                                                id,
                                                                known,
                                                                outcome,
                                                                message,
                                                                transaction)));
    }

    /** The other's state is read in the same transaction, so the append depends on it as well. */
    private CompletableFuture<Outcome<E, R>> outcome(
            C command, S state, EventStoreTransaction transaction) {
        String other = slice.decider().alsoAbout(command);
        return other == null
                ? CompletableFuture.completedFuture(slice.decider().decide(command, state))
                : load(other, transaction)
                        .thenApply(known -> slice.decider().decide(command, state, known.state()));
    }

    private Verdict verdict(
            String id,
            Known<S> known,
            Outcome<E, R> outcome,
            CommandMessage message,
            EventStoreTransaction transaction) {
        return switch (outcome) {
            case Outcome.Accepted<E, R>(var events) -> {
                messages(events, message.metadata()).forEach(transaction::appendEvent);
                List<E> own = events.stream().filter(event -> isOf(id, event)).toList();
                yield new Verdict.Accepted<>(
                        transaction,
                        memory,
                        id,
                        evolve(known.state(), own),
                        known.unsaved() + own.size());
            }
            case Outcome.Rejected<E, R>(var reason) -> new Verdict.Rejected(transaction, reason);
            case Outcome.Ignored<E, R> _ -> new Verdict.Ignored(transaction);
        };
    }

    private boolean isOf(String id, E event) {
        return id.equals(slice.eventTags().apply(event).get(slice.tag()));
    }

    private CompletableFuture<Known<S>> load(String id, EventStoreTransaction transaction) {
        // Asked before reading, so every event up to it is among those that are read.
        long seen = head.getAsLong();
        return memory.recall(id, seen)
                .thenCompose(from -> readOnTop(from, id, transaction))
                .thenApply(
                        read -> {
                            var known =
                                    new Known<>(
                                            read.state(),
                                            Math.max(seen, read.position()),
                                            read.unsaved());
                            memory.remember(id, known);
                            return known;
                        });
    }

    private CompletableFuture<Known<S>> readOnTop(
            Known<S> from, String id, EventStoreTransaction transaction) {
        return transaction
                .source(
                        SourcingCondition.conditionFor(
                                start(from.position()),
                                EventCriteria.havingTags(Tag.of(slice.tag(), id))))
                .filter(entry -> isOfTheSlice(entry.message()))
                .reduce(
                        from,
                        (known, entry) ->
                                new Known<>(
                                        slice.decider()
                                                .evolve(known.state(), event(entry.message())),
                                        position(entry),
                                        known.unsaved() + 1));
    }

    private S evolve(S state, List<E> events) {
        S evolved = state;
        for (E event : events) {
            evolved = slice.decider().evolve(evolved, event);
        }
        return evolved;
    }

    /** Others may tag what they record with the same entity, to be found by. */
    private boolean isOfTheSlice(EventMessage message) {
        return json.isReadAs(message.type().toString(), slice.events());
    }

    private E event(EventMessage message) {
        byte[] body = message.payloadAs(byte[].class);
        if (body == null) {
            throw new IllegalStateException("event " + message.identifier() + " has no body");
        }
        return slice.events().cast(json.read(message.type().toString(), Payload.of(body)));
    }

    /** The key goes on the last event, whose position is the answer to a repeat. */
    private List<EventMessage> messages(List<E> events, Map<String, String> command) {
        var common = new HashMap<>(command);
        common.remove(Metadata.IDEMPOTENCY_KEY);
        common.remove(Metadata.REQUEST_HASH);
        var messages = new ArrayList<EventMessage>();
        for (int i = 0; i < events.size(); i++) {
            E event = events.get(i);
            messages.add(
                    new GenericEventMessage(
                            ids.next("evt"),
                            EventMessages.type(json.type(event)),
                            event,
                            i == events.size() - 1 ? command : common,
                            clock.instant()));
        }
        return messages;
    }

    private static long position(MessageStream.Entry<? extends EventMessage> entry) {
        return TrackingToken.fromContext(entry)
                .map(token -> token.position().orElseThrow())
                .orElseThrow();
    }

    private static Position start(long after) {
        return after == 0 ? Position.START : new GlobalIndexConsistencyMarker(after).position();
    }
}
