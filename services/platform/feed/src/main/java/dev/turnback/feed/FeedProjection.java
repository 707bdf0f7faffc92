package dev.turnback.feed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What one source does to one view.
 *
 * @param view the view whose checkpoint says how far this projection is
 * @param source the source it follows
 * @param handlers writes to the view, or to a copy of it that is being filled
 */
public record FeedProjection(String view, String source, Handlers handlers) {

    /** Makes the handler of a view, and of the copies that are filled beside it. */
    @FunctionalInterface
    public interface Handlers {

        /**
         * A handler that reads and writes rows under this name only.
         *
         * @param view the view itself, or {@code ViewStore.copyOf} it
         */
        Handler into(String view);

        /**
         * A copy of the view is about to be filled, from the beginning or from where it was broken
         * off: what was kept in memory for an earlier one is of no use any more. Told once for all
         * sources, before their handlers are asked for.
         */
        default void began() {}

        /**
         * The copy has just become the view, and no handler is at work. The runner asks for a new
         * handler of the view after this; what was kept in memory for the copy is now that of the
         * view.
         */
        default void switched() {}
    }

    /** Applies events to one view. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Applies events in order and completes when that is stored. The runner saves the
         * checkpoint afterwards, and never calls a handler again before its future has completed.
         *
         * <p>The same events may come again after a crash, then perhaps in batches of another size:
         * a row's own position says what it already contains. Parked events come later than those
         * of other keys, one by one.
         *
         * <p>A failure is the fault of an event, unless it is caused by a {@code
         * ViewStoreException} or an {@link UnavailableException}: then the batch is tried again for
         * as long as it takes, otherwise it is narrowed down to the events that are to be parked.
         *
         * @param events of this source, ascending; empty when the positions publish nothing
         * @param upTo the events up to here are applied or parked when the future completes
         */
        CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo);

        /**
         * What the order of events has to be kept for: behind a parked event those of the same key
         * are parked too.
         *
         * @return the subject unless a handler knows better; empty when the view does not care for
         *     the event
         */
        default Optional<String> key(PublishedEvent event) {
            return Optional.of(event.subject());
        }

        /** Completes when the handler may be used; called before its first batch. */
        default CompletableFuture<Void> open() {
            return CompletableFuture.completedFuture(null);
        }
    }
}
