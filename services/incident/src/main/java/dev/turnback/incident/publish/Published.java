package dev.turnback.incident.publish;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.imports.domain.ImportEvent;
import dev.turnback.incident.domain.finding.FindingEvent;
import dev.turnback.incident.domain.finding.Learned;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.history.ReadIncident;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.review.ReviewEvent;
import java.util.Optional;

/** Every private event, and what of it the other services learn. */
public final class Published {

    private Published() {}

    /**
     * @param event an event of one of this service's slices
     * @return empty when the event is nobody else's business
     */
    public static Optional<IncidentEvents> of(Object event) {
        return switch (event) {
            case IncidentEvent e -> PublishedIncidents.of(e);
            case FindingEvent e -> Optional.of(finding(e));
            case HistoryEvent e -> Optional.of(history(e));
            case ReviewEvent e -> PublishedReviews.of(e);
            case ImportEvent e -> imports(e);
            default -> throw new IllegalArgumentException("no event of this service: " + event);
        };
    }

    private static IncidentEvents finding(FindingEvent event) {
        return switch (event) {
            case FindingEvent.FindingRecorded e -> {
                Learned learned = e.learned();
                yield new IncidentEvents.FindingRecorded(
                        e.findingId(),
                        learned.incidentId(),
                        learned.sentence(),
                        learned.kind(),
                        learned.scope(),
                        learned.proposedGuidance(),
                        learned.pattern(),
                        learned.evidence(),
                        e.at());
            }
        };
    }

    private static IncidentEvents history(HistoryEvent event) {
        return switch (event) {
            case HistoryEvent.IncidentRead e -> {
                ReadIncident seen = e.seen();
                yield new IncidentEvents.IncidentObserved(
                        e.incidentId(),
                        seen.components(),
                        seen.title(),
                        seen.severity(),
                        seen.declaredAt(),
                        seen.harmBeganAt(),
                        seen.containedAt(),
                        seen.resolvedAt(),
                        seen.source(),
                        seen.flags());
            }
        };
    }

    /** How an import goes is shown to who runs it; the others learn what it read. */
    private static Optional<IncidentEvents> imports(ImportEvent event) {
        return switch (event) {
            case ImportEvent.ImportStarted _,
                    ImportEvent.BatchAccepted _,
                    ImportEvent.ImportFinished _,
                    ImportEvent.ImportCancelled _ ->
                    Optional.empty();
        };
    }
}
