package dev.turnback.incident.domain.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an incident stands; each state has its own rules. */
public sealed interface Incident {

    record Undeclared() implements Incident {}

    /** Somebody declared it, or a crossed rule made one suspect it. */
    sealed interface Declared extends Incident {

        Facts facts();

        /** When and how the harm stopped, null while nobody said. */
        @Nullable Containment containment();

        /** When it was over, null while it is not. */
        @Nullable Instant resolvedAt();

        Declared with(Facts facts);
    }

    /** A rule was crossed; nobody has said yet whether it is an incident. */
    record Suspected(Facts facts) implements Declared {
        @Override
        public @Nullable Containment containment() {
            return null;
        }

        @Override
        public @Nullable Instant resolvedAt() {
            return null;
        }

        @Override
        public Suspected with(Facts changed) {
            return new Suspected(changed);
        }
    }

    /** It was suspected and is none; it can still be declared. */
    record Dismissed(Facts facts, String reason) implements Incident {}

    record Open(Facts facts) implements Declared {
        @Override
        public @Nullable Containment containment() {
            return null;
        }

        @Override
        public @Nullable Instant resolvedAt() {
            return null;
        }

        @Override
        public Open with(Facts changed) {
            return new Open(changed);
        }
    }

    record Contained(Facts facts, Containment containment) implements Declared {
        @Override
        public @Nullable Instant resolvedAt() {
            return null;
        }

        @Override
        public Contained with(Facts changed) {
            return new Contained(changed, containment);
        }
    }

    /**
     * @param containment null when it was resolved without anybody saying that the harm stopped
     */
    record Resolved(Facts facts, @Nullable Containment containment, Instant resolvedAt)
            implements Declared {
        @Override
        public Resolved with(Facts changed) {
            return new Resolved(changed, containment, resolvedAt);
        }
    }

    /**
     * Only corrections, links and findings come after it.
     *
     * @param containment as in {@link Resolved}
     */
    record Closed(
            Facts facts, @Nullable Containment containment, Instant resolvedAt, Instant closedAt)
            implements Declared {
        @Override
        public Closed with(Facts changed) {
            return new Closed(changed, containment, resolvedAt, closedAt);
        }
    }

    /** It counts for nothing by itself, and can stand again as it did before. */
    sealed interface SetAside extends Incident {

        Declared before();

        SetAside with(Declared changed);
    }

    /** It was declared by mistake. */
    record Cancelled(Declared before, String reason) implements SetAside {
        @Override
        public Cancelled with(Declared changed) {
            return new Cancelled(changed, reason);
        }
    }

    /**
     * @param into the one that it is part of
     */
    record Merged(Declared before, String into) implements SetAside {
        @Override
        public Merged with(Declared changed) {
            return new Merged(changed, into);
        }
    }
}
