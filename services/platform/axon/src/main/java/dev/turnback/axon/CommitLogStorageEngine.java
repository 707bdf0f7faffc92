package dev.turnback.axon;

import dev.turnback.storage.CanonicalBytes;
import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.StoredEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.DelayedMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's storage engine on a {@link CommitLog}: the one place that keeps the rules of a log, the
 * same for every store. A position p means that all events up to p were seen.
 */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
public final class CommitLogStorageEngine implements EventStorageEngine, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitLogStorageEngine.class);

    private final CommitLog log;
    private final EngineSettings settings;
    private final EventMessages messages;
    private final EngineThreads threads;
    private final RecentCommits recent;
    private final LogScanner scanner;
    private final CommitWriter writer;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    private CommitLogStorageEngine(
            CommitLog log,
            RecentCommits recent,
            EngineSettings settings,
            EventMessages messages,
            InstantSource clock,
            EngineThreads threads,
            Function<EngineParts, CommitWriter> writer) {
        this.log = log;
        this.settings = settings;
        this.messages = messages;
        this.threads = threads;
        this.recent = recent;
        this.scanner = new LogScanner(log, recent, settings.readPage());
        this.writer =
                writer.apply(
                        new EngineParts(
                                log, recent, scanner, settings, clock, threads, this::advanced));
    }

    /** Reads the end of the log, then is ready. Close the engine before the log. */
    static CompletableFuture<CommitLogStorageEngine> open(
            CommitLog log,
            EngineSettings settings,
            EventMessages messages,
            InstantSource clock,
            EngineThreads threads) {
        return open(log, settings, messages, clock, threads, CommitWriter::new);
    }

    static CompletableFuture<CommitLogStorageEngine> open(
            CommitLog log,
            EngineSettings settings,
            EventMessages messages,
            InstantSource clock,
            EngineThreads threads,
            Function<EngineParts, CommitWriter> writer) {
        return log.last()
                .thenApply(
                        last -> {
                            var engine =
                                    new CommitLogStorageEngine(
                                            log,
                                            new RecentCommits(last, settings.windowEvents()),
                                            settings,
                                            messages,
                                            clock,
                                            threads,
                                            writer);
                            engine.startPolling();
                            return engine;
                        });
    }

    private void startPolling() {
        long pause = settings.pollInterval().toMillis();
        if (pause > 0) {
            threads.loop().schedule(this::poll, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Commits of other writers of the same log. */
    private void poll() {
        scanner.page(recent.head() + 1)
                .whenCompleteAsync(
                        (page, failure) -> {
                            if (failure != null) {
                                LOG.warn("cannot look for new commits: {}", failure.toString());
                            }
                            if (failure != null || publish(page)) {
                                startPolling();
                            }
                        },
                        threads.loop());
    }

    /** False when the log has a gap: then it cannot be followed any more. */
    private boolean publish(List<Commit> page) {
        try {
            if (page.stream().map(recent::publish).filter(moved -> moved).count() > 0) {
                advanced();
            }
            return true;
        } catch (LogGapException gap) {
            LOG.error("the log cannot be followed: {}", gap.getMessage());
            return false;
        }
    }

    private void advanced() {
        listeners.forEach(Runnable::run);
    }

    /** The listener runs on the loop after the head moved. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** The last position known to be durable. */
    public long head() {
        return recent.head();
    }

    /** See {@link LogReader#closedTime}. */
    Instant closedTime() {
        return writer.times().closed();
    }

    LogScanner scanner() {
        return scanner;
    }

    CommitLog log() {
        return log;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        List<StoredEvent> stored = events.stream().map(messages::store).toList();
        int bytes = CanonicalBytes.ofEvents(stored).length;
        if (bytes > settings.commitBytes()) {
            return CompletableFuture.failedFuture(
                    new TransactionTooLargeException(bytes, settings.commitBytes()));
        }
        boolean unconditional = ConsistencyMarker.INFINITY.equals(condition.consistencyMarker());
        var pending =
                new PendingAppend(
                        stored,
                        bytes,
                        unconditional ? null : EventFilter.of(condition.criteria()),
                        unconditional
                                ? 0
                                : Math.max(
                                        0,
                                        GlobalIndexConsistencyMarker.position(
                                                condition.consistencyMarker())));
        return CompletableFuture.completedFuture(new LogTransaction(writer, pending));
    }

    /** Invariant 5: bounded by a head known before, which is also the marker. */
    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        long head = recent.head();
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        return DelayedMessageStream.create(
                scanner.find(EventFilter.of(condition.criteria()), after, head)
                        .thenApply(
                                found ->
                                        FiniteStream.of(
                                                Stream.concat(
                                                                found.stream()
                                                                        .map(TailStream::entry),
                                                                Stream.of(marker(head)))
                                                        .toList())));
    }

    private static Entry<EventMessage> marker(long head) {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(
                        ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(head)));
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        long after = Math.max(0, condition.position().position().orElse(0));
        return new TailStream(this, EventFilter.of(condition.criteria()), after);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(recent.head()));
    }

    /** Reads the log from its beginning: events need not be recorded in the order they happened. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return before(at, 0, recent.head()).thenApply(GlobalSequenceTrackingToken::new);
    }

    private CompletableFuture<Long> before(Instant at, long after, long head) {
        return scanner.read(new EventFilter(true, List.of()), after, head)
                .thenCompose(
                        page -> {
                            for (LocatedEvent found : page.found()) {
                                if (!EventMessages.message(found).timestamp().isBefore(at)) {
                                    return CompletableFuture.completedFuture(found.position() - 1);
                                }
                            }
                            return page.upTo() < head
                                    ? before(at, page.upTo(), head)
                                    : CompletableFuture.completedFuture(head);
                        });
    }

    /**
     * Waiting transactions fail, the one on its way is awaited for a while; the log and the threads
     * stay open, they belong to the caller.
     */
    @Override
    public void close() {
        writer.close().completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
        listeners.clear();
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("head", recent.head());
    }
}
