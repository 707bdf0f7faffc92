package dev.turnback.axon;

import dev.turnback.storage.StoredEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One transaction on its way to the log. */
final class PendingAppend {
    private final List<StoredEvent> events;
    private final int bytes;
    private final @Nullable EventFilter condition;
    private final CompletableFuture<Long> done = new CompletableFuture<>();
    private long checkedTo;

    /**
     * @param condition what must not have happened after the marker, null for no condition
     * @param marker the last position the transaction knew
     */
    PendingAppend(
            List<StoredEvent> events, int bytes, @Nullable EventFilter condition, long marker) {
        this.events = List.copyOf(events);
        this.bytes = bytes;
        this.condition = condition;
        this.checkedTo = marker;
    }

    List<StoredEvent> events() {
        return events;
    }

    int bytes() {
        return bytes;
    }

    @Nullable EventFilter condition() {
        return condition;
    }

    /** No conflict lies between the marker and here; only the writer loop moves it. */
    long checkedTo() {
        return checkedTo;
    }

    void checkedTo(long position) {
        checkedTo = position;
    }

    /** The position of its last event once it is durable. */
    CompletableFuture<Long> done() {
        return done;
    }
}
