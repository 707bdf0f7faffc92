package dev.turnback.decision.read.obligations;

import dev.turnback.decision.read.incidents.IncidentAsKnown;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The incidents in which an obligation is dealt with. */
record DealtWith(List<IncidentAsKnown> incidents) {

    DealtWith {
        incidents = List.copyOf(incidents);
    }

    /**
     * When the last of them was resolved, UTC; empty while one of them goes on. What was merged or
     * was none counts for nothing by itself.
     */
    Optional<Instant> resolvedAt() {
        List<Optional<Instant>> ends =
                incidents.stream()
                        .filter(IncidentAsKnown::counts)
                        .map(IncidentAsKnown::resolvedAt)
                        .toList();
        return ends.stream().allMatch(Optional::isPresent)
                ? ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }
}
