package dev.turnback.incident.domain.history;

import dev.turnback.incident.domain.history.HistoryRejection.ContainedBeforeItBegan;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItBegan;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItsContainment;
import dev.turnback.incident.domain.history.HistoryRejection.ResolvedBeforeItsDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When another reading of an incident adds something, and which times cannot be. */
final class HistoryPolicies {

    private HistoryPolicies() {}

    /** Where an incident was read does not change what it says. */
    static boolean saysTheSame(ReadIncident recorded, ReadIncident seen) {
        return recorded.equals(seen.readFrom(recorded.source()));
    }

    /** A poorer copy cannot take away what a richer one told. */
    static boolean knowsLess(ReadIncident recorded, ReadIncident seen) {
        List<@Nullable Object> known = optional(recorded);
        List<@Nullable Object> told = optional(seen);
        boolean addsNothing =
                seen.title().equals(recorded.title())
                        && seen.declaredAt().equals(recorded.declaredAt())
                        && recorded.components().containsAll(seen.components());
        for (int i = 0; i < told.size(); i++) {
            Object value = told.get(i);
            addsNothing = addsNothing && (value == null || value.equals(known.get(i)));
        }
        return addsNothing
                && (count(told) < count(known)
                        || seen.components().size() < recorded.components().size());
    }

    /** The first thing that cannot be; times are taken as they are or not at all. */
    static Optional<HistoryRejection> impossible(ReadIncident seen) {
        Instant began = seen.harmBeganAt();
        Instant contained = seen.containedAt();
        Instant resolved = seen.resolvedAt();
        if (isBefore(contained, began)) {
            return Optional.of(new ContainedBeforeItBegan(Objects.requireNonNull(began)));
        }
        if (isBefore(resolved, began)) {
            return Optional.of(new ResolvedBeforeItBegan(Objects.requireNonNull(began)));
        }
        if (isBefore(resolved, seen.declaredAt())) {
            return Optional.of(new ResolvedBeforeItsDeclaration(seen.declaredAt()));
        }
        return isBefore(resolved, contained)
                ? Optional.of(new ResolvedBeforeItsContainment(Objects.requireNonNull(contained)))
                : Optional.empty();
    }

    private static boolean isBefore(@Nullable Instant end, @Nullable Instant start) {
        return end != null && start != null && end.isBefore(start);
    }

    private static List<@Nullable Object> optional(ReadIncident seen) {
        return Stream.<@Nullable Object>of(
                        seen.severity(), seen.harmBeganAt(), seen.containedAt(), seen.resolvedAt())
                .toList();
    }

    private static long count(List<@Nullable Object> values) {
        return values.stream().filter(Objects::nonNull).count();
    }
}
