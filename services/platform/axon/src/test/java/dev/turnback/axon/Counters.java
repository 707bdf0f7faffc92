package dev.turnback.axon;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.StoredEvent;
import dev.turnback.testing.FaultyCommitLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A simulated world: several engines on one log behind a bad network, each with clients that count:
 * read a counter, append the next number on the condition that nobody else did. What must hold
 * afterwards is checked on the log itself.
 */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
final class Counters {
    /**
     * @param faults share of inserts that go wrong
     * @param window events in each engine's window
     */
    record World(int engines, int clients, int steps, int counters, double faults, int window) {}

    private final World world;
    private final SimulatedTime time = new SimulatedTime();
    private final Random random;
    private final CommitLog log = new InMemoryCommitLog();
    private final List<CommitLogStorageEngine> engines = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();

    /** Told that the log cannot be written, after waiting long: recorded or not. */
    private final Set<String> unanswered = new HashSet<>();

    private final Set<Long> positions = new HashSet<>();
    private int running;
    private int ids;

    Counters(World world, long seed, Function<EngineParts, CommitWriter> writer) {
        this.world = world;
        this.random = new Random(seed);
        for (int i = 0; i < world.engines(); i++) {
            engines.add(
                    CommitLogStorageEngine.open(
                                    new FaultyCommitLog(log, time, random, world.faults()),
                                    EngineSettings.shared(Duration.ofMillis(10))
                                            .window(world.window()),
                                    Engines.TEXTS,
                                    time,
                                    new EngineThreads(time, time),
                                    writer)
                            .join());
        }
    }

    /**
     * Runs all clients to their end, which must come within the limit of simulated time, then a
     * while longer for what is still on its way.
     */
    Counters run(Duration limit) {
        for (CommitLogStorageEngine engine : engines) {
            for (int client = 0; client < world.clients(); client++) {
                running++;
                time.execute(() -> step(engine, world.steps()));
            }
        }
        time.runUntil(() -> running == 0, limit);
        time.runFor(Duration.ofSeconds(2));
        return this;
    }

    private void step(CommitLogStorageEngine engine, int left) {
        if (left == 0) {
            running--;
            return;
        }
        String id = "evt_" + ids++;
        count(engine, "c" + random.nextInt(world.counters()), id)
                .whenComplete(
                        (position, failure) -> {
                            if (failure == null) {
                                acknowledged.add(id);
                                positions.add(position);
                                pause(() -> step(engine, left - 1));
                            } else if (rejected(failure)) {
                                pause(() -> step(engine, left));
                            } else {
                                unanswered.add(id);
                                pause(() -> step(engine, left - 1));
                            }
                        });
    }

    private void pause(Runnable next) {
        time.schedule(next, random.nextInt(5_000), TimeUnit.MICROSECONDS);
    }

    private CompletableFuture<Long> count(
            CommitLogStorageEngine engine, String counter, String id) {
        var criteria = EventCriteria.havingTags(Tag.of("counter", counter));
        return engine.source(SourcingCondition.conditionFor(criteria), null)
                .reduce(
                        new ArrayList<Entry<EventMessage>>(),
                        (entries, entry) -> {
                            entries.add(entry);
                            return entries;
                        })
                .thenCompose(
                        entries -> {
                            ConsistencyMarker marker =
                                    entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY);
                            // The last entry is the marker, so the size is the next number.
                            var event =
                                    new GenericEventMessage(
                                            id,
                                            new MessageType("counted", "1"),
                                            counter + ":" + entries.size(),
                                            Map.of(),
                                            Instant.EPOCH);
                            return engine.appendEvents(
                                    AppendCondition.withCriteria(criteria).withMarker(marker),
                                    null,
                                    List.of(
                                            new GenericTaggedEventMessage<>(
                                                    event, Set.of(Tag.of("counter", counter)))));
                        })
                .thenCompose(Counters::commit);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Long> commit(AppendTransaction<?> transaction) {
        return ((AppendTransaction<Long>) transaction).commit(null);
    }

    private static boolean rejected(@Nullable Throwable failure) {
        return failure instanceof AppendEventsTransactionRejectedException
                || (failure instanceof CompletionException && rejected(failure.getCause()));
    }

    /** What is wrong with the log; empty when all holds. */
    List<String> violations() {
        var wrong = new ArrayList<String>();
        var verification = LogVerifier.verify(log, progress -> {}).join();
        if (!verification.intact()) {
            wrong.add("broken chain: " + verification);
        }
        List<Commit> commits = log.read(1, Integer.MAX_VALUE).join();
        List<StoredEvent> events = commits.stream().flatMap(c -> c.events().stream()).toList();
        List<String> stored = events.stream().map(StoredEvent::id).toList();
        if (new HashSet<>(stored).size() != stored.size()) {
            wrong.add("an event is stored twice");
        }
        if (!stored.containsAll(acknowledged)) {
            wrong.add("acknowledged but not stored");
        }
        if (stored.stream()
                .anyMatch(id -> !acknowledged.contains(id) && !unanswered.contains(id))) {
            wrong.add("stored although a conflict was reported");
        }
        if (positions.size() != acknowledged.size()) {
            wrong.add("two were told the same position");
        }
        var numbers = new HashMap<String, Integer>();
        for (StoredEvent event : events) {
            String[] body = event.payload().text().split(":", 2);
            int expected = numbers.merge(body[0], 1, Integer::sum);
            if (Integer.parseInt(body[1]) != expected) {
                wrong.add(body[0] + " counts " + body[1] + " where " + expected + " was next");
            }
        }
        for (int i = 1; i < commits.size(); i++) {
            if (commits.get(i).recordedAt().isBefore(commits.get(i - 1).recordedAt())) {
                wrong.add("recorded before its predecessor: " + commits.get(i).first());
            }
        }
        return wrong;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int unanswered() {
        return unanswered.size();
    }
}
