package dev.turnback.incident.domain.incident;

import dev.turnback.incident.domain.incident.Incident.Declared;
import dev.turnback.incident.domain.incident.IncidentRejection.ContainedBeforeHarm;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeContainment;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeDeclaration;
import dev.turnback.incident.domain.incident.IncidentRejection.ResolvedBeforeHarm;
import java.time.Instant;
import java.util.Optional;

/**
 * What can only come after what, whichever of the times is said last and however it is corrected.
 * Containment may precede the declaration: somebody may declare what others have stopped already.
 */
final class TimeOrder {

    private TimeOrder() {}

    /** The first rule that an incident as it would be breaks; empty when its times can be. */
    static Optional<IncidentRejection> brokenBy(Declared incident) {
        Instant harm = incident.facts().harmBeganAt();
        Containment containment = incident.containment();
        Instant contained = containment == null ? null : containment.at();
        Instant resolved = incident.resolvedAt();
        Instant declared = incident.facts().declaredAt();
        if (harm != null && contained != null && contained.isBefore(harm)) {
            return Optional.of(new ContainedBeforeHarm(contained, harm));
        }
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
}
