package dev.turnback.axon;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.StoredEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Transactions that become one commit. */
final class Batch {
    private final EngineSettings bounds;
    private final List<PendingAppend> transactions = new ArrayList<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Set<EventTag> tags = new HashSet<>();
    private long bytes;

    Batch(EngineSettings bounds) {
        this.bounds = bounds;
    }

    boolean hasRoomFor(PendingAppend next) {
        return transactions.isEmpty()
                || (transactions.size() < bounds.commitTransactions()
                        && bytes + next.bytes() <= bounds.commitBytes());
    }

    void add(PendingAppend transaction) {
        transactions.add(transaction);
        bytes += transaction.bytes();
        events.addAll(transaction.events());
        transaction.events().forEach(event -> tags.addAll(event.tags()));
    }

    /** True when an event of an earlier transaction matches. */
    boolean contains(EventFilter condition) {
        return condition.mayMatchAfter(0, tag -> tags.contains(tag) ? 1L : 0L)
                && events.stream().anyMatch(condition::matches);
    }

    boolean isEmpty() {
        return transactions.isEmpty();
    }

    List<PendingAppend> transactions() {
        return transactions;
    }

    List<StoredEvent> events() {
        return events;
    }
}
