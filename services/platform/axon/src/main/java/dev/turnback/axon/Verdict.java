package dev.turnback.axon;

import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

/** What a handler found, before its events are durable. */
sealed interface Verdict {

    /** The outcome to answer, asked for when the unit of work has ended. */
    Handled handled();

    /** The transaction knows the position once the unit of work has ended. */
    private static long position(EventStoreTransaction transaction) {
        return Math.max(0, GlobalIndexConsistencyMarker.position(transaction.appendPosition()));
    }

    /**
     * @param unsaved as in {@link EntityCache.Known}
     */
    record Accepted<S>(
            EventStoreTransaction transaction,
            EntityMemory<S> memory,
            String id,
            S state,
            int unsaved)
            implements Verdict {
        @Override
        public Handled handled() {
            long position = position(transaction);
            memory.grown(id, new EntityCache.Known<>(state, position, unsaved));
            return new Handled.Accepted(position, false);
        }
    }

    record Rejected(EventStoreTransaction transaction, Object reason) implements Verdict {
        @Override
        public Handled handled() {
            return new Handled.Rejected(position(transaction), reason);
        }
    }

    record Ignored(EventStoreTransaction transaction) implements Verdict {
        @Override
        public Handled handled() {
            return new Handled.Ignored(position(transaction));
        }
    }

    /** The idempotency key is known. */
    record Known(long position, String key, @Nullable String firstHash, @Nullable String hash)
            implements Verdict {
        @Override
        public Handled handled() {
            return Objects.equals(firstHash, hash)
                    ? new Handled.Accepted(position, true)
                    : new Handled.KeyReused(position, key);
        }
    }
}
