package dev.turnback.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Follows the log without end: reads a page whenever few entries are left and more are known. */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
final class TailStream implements MessageStream<EventMessage> {
    private static final int FEW = 256;

    private final CommitLogStorageEngine engine;
    private final EventFilter filter;
    private final Deque<Entry<EventMessage>> buffer = new ArrayDeque<>();
    private final Runnable listener = this::fill;
    private long readTo;
    private boolean reading;
    private boolean closed;
    private @Nullable Throwable error;
    private Runnable callback = () -> {};

    TailStream(CommitLogStorageEngine engine, EventFilter filter, long after) {
        this.engine = engine;
        this.filter = filter;
        this.readTo = after;
        engine.addListener(listener);
        fill();
    }

    static Entry<EventMessage> entry(LocatedEvent located) {
        return new SimpleEntry<>(
                EventMessages.message(located),
                TrackingToken.addToContext(
                        Context.empty(), new GlobalSequenceTrackingToken(located.position())));
    }

    private void fill() {
        long after;
        long head = engine.head();
        synchronized (this) {
            if (closed || reading || error != null || buffer.size() > FEW || readTo >= head) {
                return;
            }
            reading = true;
            after = readTo;
        }
        engine.scanner().read(filter, after, head).whenComplete(this::filled);
    }

    private void filled(LogScanner.@Nullable Page page, @Nullable Throwable failure) {
        Runnable notify;
        synchronized (this) {
            reading = false;
            error = failure;
            if (page != null) {
                readTo = page.upTo();
                if (!closed) {
                    page.found().forEach(located -> buffer.add(entry(located)));
                }
            }
            notify = callback;
        }
        notify.run();
        fill();
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> next;
        synchronized (this) {
            next = Optional.ofNullable(buffer.poll());
        }
        fill();
        return next;
    }

    @Override
    public void setCallback(Runnable callback) {
        synchronized (this) {
            this.callback = callback;
        }
        if (hasNextAvailable() || isCompleted()) {
            callback.run();
        }
        fill();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || (error != null && buffer.isEmpty());
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return !closed && !buffer.isEmpty();
    }

    @Override
    public void close() {
        engine.removeListener(listener);
        synchronized (this) {
            closed = true;
            buffer.clear();
        }
    }
}
