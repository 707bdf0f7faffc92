package dev.turnback.axon;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Entries that are all there. */
final class FiniteStream implements MessageStream<EventMessage> {
    private final Deque<Entry<EventMessage>> left;

    private FiniteStream(List<Entry<EventMessage>> entries) {
        this.left = new ArrayDeque<>(entries);
    }

    static MessageStream<EventMessage> of(List<Entry<EventMessage>> entries) {
        return new FiniteStream(entries);
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        return Optional.ofNullable(left.poll());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(left.peek());
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public synchronized boolean isCompleted() {
        return left.isEmpty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return !left.isEmpty();
    }

    @Override
    public synchronized void close() {
        left.clear();
    }
}
