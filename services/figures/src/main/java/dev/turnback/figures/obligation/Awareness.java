package dev.turnback.figures.obligation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody could know, UTC; null where nobody noted it.
 *
 * @param knownAt the earliest of: an alert was delivered, our notification was accepted, the signal
 *     was noted in the log
 * @param declaredAt a person declared the incident
 * @param suspectedAt the release was first suspected
 * @param proposedAt a rollback was first proposed
 */
public record Awareness(
        @Nullable Instant knownAt,
        @Nullable Instant declaredAt,
        @Nullable Instant suspectedAt,
        @Nullable Instant proposedAt) {

    public static final Awareness NONE = new Awareness(null, null, null, null);

    /** When somebody was told that a signal does harm. */
    Optional<Instant> ofTheSignal() {
        return earliest(knownAt, declaredAt);
    }

    /** When somebody had the release in mind; with no threshold the clock can start only there. */
    Optional<Instant> ofTheRelease() {
        return earliest(declaredAt, suspectedAt, proposedAt);
    }

    private static Optional<Instant> earliest(@Nullable Instant... moments) {
        return Stream.of(moments).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
