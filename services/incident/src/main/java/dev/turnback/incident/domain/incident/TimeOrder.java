package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Closed;
import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedBeforeResolution;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.EndedBeforeReopening;
import dev.turnback.incident.domain.incident.IncidentRejection.ReopenedBeforeItsEnd;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeContainment;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeDeclaration;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.SeverityChangedBeforeDeclaration;
import dev.turnback.incident.domain.incident.IncidentRejection.SeverityChangedSince;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can only come after what, whichever of the times is said last and however it is corrected.
 * Containment may precede the declaration: somebody may declare what others have stopped already.
 */
final class TimeOrder {

    private TimeOrder() {}

    /** The first rule that an incident as it would be breaks; empty when its times can be. */
    static Optional<IncidentRejection> brokenBy(Declared incident) {
        return Stream.of(
                        endOfHarm(incident),
                        resolution(incident),
                        reopening(incident),
                        closure(incident),
                        ratings(incident.facts()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Accepts the event when the incident's times can be as they would be after it. */
    static Outcome<IncidentEvent, IncidentRejection> unlessBroken(
            Declared incident, IncidentEvent event) {
        return brokenBy(IncidentEvolution.next(incident, event))
                .map(Outcome::<IncidentEvent, IncidentRejection>rejected)
                .orElseGet(() -> Outcome.accepted(event));
    }

    private static Optional<IncidentRejection> endOfHarm(Declared incident) {
        Instant harm = incident.facts().harmBeganAt();
        Instant contained = containedAt(incident);
        return harm != null && contained != null && contained.isBefore(harm)
                ? Optional.of(new ContainedBeforeHarm(contained, harm))
                : Optional.empty();
    }

    private static Optional<IncidentRejection> resolution(Declared incident) {
        Instant harm = incident.facts().harmBeganAt();
        Instant contained = containedAt(incident);
        Instant resolved = incident.resolvedAt();
        Instant declared = incident.facts().declaredAt();
        if (resolved == null) {
            return Optional.empty();
        }
        if (harm != null && resolved.isBefore(harm)) {
            return Optional.of(new ResolvedBeforeHarm(resolved, harm));
        }
        if (contained != null && resolved.isBefore(contained)) {
            return Optional.of(new ResolvedBeforeContainment(resolved, contained));
        }
        return resolved.isBefore(declared)
                ? Optional.of(new ResolvedBeforeDeclaration(resolved, declared))
                : Optional.empty();
    }

    private static Optional<IncidentRejection> reopening(Declared incident) {
        Reopening reopening = incident.facts().told().reopening();
        if (reopening == null) {
            return Optional.empty();
        }
        if (reopening.at().isBefore(reopening.after())) {
            return Optional.of(new ReopenedBeforeItsEnd(reopening.at(), reopening.after()));
        }
        return Stream.of(
                        Optional.ofNullable(containedAt(incident)),
                        Optional.ofNullable(incident.resolvedAt()))
                .flatMap(Optional::stream)
                .filter(end -> end.isBefore(reopening.at()))
                .findFirst()
                .map(end -> new EndedBeforeReopening(end, reopening.at()));
    }

    private static Optional<IncidentRejection> closure(Declared incident) {
        return incident instanceof Closed over && over.closedAt().isBefore(over.resolvedAt())
                ? Optional.of(new ClosedBeforeResolution(over.closedAt(), over.resolvedAt()))
                : Optional.empty();
    }

    private static Optional<IncidentRejection> ratings(Facts facts) {
        List<Rated> ratings = facts.told().ratings();
        for (int i = 0; i < ratings.size(); i++) {
            Instant at = ratings.get(i).at();
            if (i == 0 && at.isBefore(facts.declaredAt())) {
                return Optional.of(new SeverityChangedBeforeDeclaration(at, facts.declaredAt()));
            }
            if (i > 0 && at.isBefore(ratings.get(i - 1).at())) {
                return Optional.of(new SeverityChangedSince(ratings.get(i - 1).at()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Instant containedAt(Declared incident) {
        Containment containment = incident.containment();
        return containment == null ? null : containment.at();
    }
}
