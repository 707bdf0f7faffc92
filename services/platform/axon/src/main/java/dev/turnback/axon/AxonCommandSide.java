package dev.turnback.axon;

import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.kernel.Ids;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitRefusedException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;

/** A service's command side on Axon Framework and a commit log. */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
public final class AxonCommandSide implements CommandSide {
    private static final int MOST_TRIES = 12;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final CommitLogStorageEngine engine;
    private final EngineThreads threads;
    private final AxonConfiguration axon;
    private final CommandBus bus;
    private final Map<Class<?>, DeciderSlice<?, ?, ?, ?>> slices;
    private final Ids ids;
    private final LogReader reader;
    private final Lanes lanes;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final int mostInFlight;

    AxonCommandSide(AxonParts parts) {
        this.engine = parts.engine();
        this.threads = parts.threads();
        this.axon = parts.axon();
        this.bus = axon.getComponent(CommandBus.class);
        this.ids = parts.ids();
        this.reader = new CommitLogReader(parts.log(), engine, threads, parts.json());
        this.lanes = new Lanes(threads.callbacks());
        this.mostInFlight = parts.settings().queuedTransactions();
        this.slices = new HashMap<>();
        for (var slice : parts.slices()) {
            DeciderSlice.recordsOf(slice.commands()).forEach(each -> slices.put(each, slice));
        }
    }

    /**
     * Opens a service's log and starts its command side.
     *
     * @param log the log's name, such as {@code release}
     * @param commitLog stays the caller's: close it after the command side
     */
    public static AxonCommandSide named(
            String log,
            CommitLog commitLog,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            InstantSource clock,
            Ids ids) {
        return builder(log, commitLog, slices, clock, ids).start();
    }

    public static AxonCommandSideBuilder builder(
            String log,
            CommitLog commitLog,
            List<? extends DeciderSlice<?, ?, ?, ?>> slices,
            InstantSource clock,
            Ids ids) {
        return new AxonCommandSideBuilder(log, commitLog, slices, clock, ids);
    }

    @Override
    public CompletableFuture<Handled> handle(Object command, CommandContext context) {
        DeciderSlice<?, ?, ?, ?> slice = slices.get(command.getClass());
        if (slice == null) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("no slice takes " + command.getClass().getName()));
        }
        if (inFlight.incrementAndGet() > mostInFlight) {
            inFlight.decrementAndGet();
            return CompletableFuture.failedFuture(
                    new LogFullException(mostInFlight + " commands wait for the log"));
        }
        String commandId = ids.next("cmd");
        var message =
                new GenericCommandMessage(
                        new GenericMessage(
                                commandId,
                                new MessageType(command.getClass()),
                                command,
                                metadata(context, commandId)));
        return lanes.run(lane(slice, command), () -> attempt(message, 1))
                .whenComplete((handled, failure) -> inFlight.decrementAndGet());
    }

    private static <C> String lane(DeciderSlice<C, ?, ?, ?> slice, Object command) {
        return slice.tag() + "=" + slice.commandId().apply(slice.commands().cast(command));
    }

    private static Map<String, String> metadata(CommandContext context, String commandId) {
        var metadata = new HashMap<String, String>();
        metadata.put(Metadata.ACTOR, context.actor());
        metadata.put(Metadata.CORRELATION_ID, or(context.correlationId(), commandId));
        metadata.put(Metadata.CAUSATION_ID, or(context.causationId(), commandId));
        if (context.idempotencyKey() != null) {
            metadata.put(Metadata.IDEMPOTENCY_KEY, context.idempotencyKey());
            metadata.put(Metadata.REQUEST_HASH, or(context.requestHash(), ""));
        }
        return metadata;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private CompletableFuture<Handled> attempt(CommandMessage message, int tries) {
        return bus.dispatch(message, null)
                .thenApply(AxonCommandSide::handled)
                .exceptionallyCompose(failure -> again(message, tries, failure));
    }

    private static Handled handled(org.axonframework.messaging.core.@Nullable Message result) {
        if (result != null && result.payload() instanceof Verdict verdict) {
            return verdict.handled();
        }
        throw new IllegalStateException("a command handler answered without a verdict");
    }

    /** A lost race is decided again on the newer state; everything else is for the caller. */
    private CompletableFuture<Handled> again(CommandMessage message, int tries, Throwable failure) {
        Throwable cause = LogUnavailableException.rootOf(failure);
        if (cause instanceof CommitRefusedException) {
            return CompletableFuture.failedFuture(LogUnavailableException.because(cause));
        }
        if (!(cause instanceof AppendEventsTransactionRejectedException)) {
            return CompletableFuture.failedFuture(cause == null ? failure : cause);
        }
        if (tries == MOST_TRIES) {
            return CompletableFuture.failedFuture(
                    new LogFullException("others keep changing the same entity"));
        }
        var retried = new CompletableFuture<Handled>();
        long pause = Math.min(LONGEST_PAUSE_MILLIS, 1L << tries);
        threads.loop()
                .schedule(
                        () -> threads.callbacks().execute(() -> forward(message, tries, retried)),
                        pause,
                        TimeUnit.MILLISECONDS);
        return retried;
    }

    private void forward(CommandMessage message, int tries, CompletableFuture<Handled> retried) {
        attempt(message, tries + 1)
                .whenComplete(
                        (handled, failure) -> {
                            if (failure == null) {
                                retried.complete(handled);
                            } else {
                                retried.completeExceptionally(failure);
                            }
                        });
    }

    @Override
    public long head() {
        return engine.head();
    }

    /** Reads the same log. */
    public LogReader reader() {
        return reader;
    }

    /** Commands that still wait for the log fail; the commit log stays open. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        engine.close();
        axon.shutdown();
        threads.close();
    }
}
