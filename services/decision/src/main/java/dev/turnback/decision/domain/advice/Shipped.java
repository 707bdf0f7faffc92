package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release and what it changed; times are UTC.
 *
 * @param exposedAt when it reached its first users; null when nobody has told that it did
 * @param rolledBackAt since when nobody has it any more; null while somebody does
 * @param changes in the order of the plan; empty when nobody said
 */
public record Shipped(
        String version,
        @Nullable Instant exposedAt,
        @Nullable Instant rolledBackAt,
        List<Change> changes) {

    public Shipped {
        changes = List.copyOf(changes);
    }

    /**
     * @param number which change of the plan, from 1
     * @param pattern how it is built; null for the kind as a whole
     * @param planned how far it could be taken back; null when nobody said
     * @param dropped null while its undo window is open, or it has none
     * @param containment what can be done when it cannot be taken back
     */
    public record Change(
            int number,
            ChangeKind kind,
            @Nullable String pattern,
            @Nullable Reversibility planned,
            @Nullable Drop dropped,
            List<String> containment) {

        public Change {
            containment = List.copyOf(containment);
        }

        /** How far it can be taken back now; null when nobody said. */
        public @Nullable Reversibility now() {
            if (dropped == null) {
                return planned;
            }
            return planned == null || dropped.to().compareTo(planned) > 0 ? dropped.to() : planned;
        }

        public boolean isOneWay() {
            return now() == Reversibility.ONE_WAY;
        }

        /** As people name it: {@code change 2 (SCHEMA, drop column)}. */
        String spoken() {
            return "change "
                    + number
                    + " ("
                    + kind
                    + (pattern == null ? "" : ", " + Words.shortened(pattern))
                    + ")";
        }
    }

    /**
     * An undo window that closed.
     *
     * @param to how far it can be taken back from then on, unless it was planned to be harder
     */
    public record Drop(Reversibility to, Instant at) {}

    /** The changes that cannot be taken back. */
    List<Change> oneWay() {
        return changes.stream().filter(Change::isOneWay).toList();
    }
}
