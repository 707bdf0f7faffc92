package dev.turnback.kernel;

import java.util.List;

/**
 * What became of a command. A failure of the machinery (disk, network) is never an outcome: it is
 * an exception.
 *
 * @param <E> events
 * @param <R> reasons for a rejection
 */
public sealed interface Outcome<E, R> {

    /** The command holds; these events, at least one, are to be recorded together. */
    record Accepted<E, R>(List<E> events) implements Outcome<E, R> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("accepted without an event: use Ignored");
            }
        }
    }

    /** A rule forbids it; nothing is recorded. */
    record Rejected<E, R>(R reason) implements Outcome<E, R> {}

    /** What the command asks for is already so; nothing is recorded. */
    record Ignored<E, R>() implements Outcome<E, R> {}

    static <E, R> Outcome<E, R> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E, R> Outcome<E, R> accepted(List<E> events) {
        return new Accepted<>(events);
    }

    static <E, R> Outcome<E, R> rejected(R reason) {
        return new Rejected<>(reason);
    }

    static <E, R> Outcome<E, R> ignored() {
        return new Ignored<>();
    }
}
