package dev.turnback.incident;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.axon.EventUpcast;
import dev.turnback.imports.ImportSlice;
import dev.turnback.incident.domain.finding.Finding;
import dev.turnback.incident.domain.finding.FindingCommand;
import dev.turnback.incident.domain.finding.FindingDecider;
import dev.turnback.incident.domain.finding.FindingEvent;
import dev.turnback.incident.domain.finding.FindingRejection;
import dev.turnback.incident.domain.history.HistoricalIncident;
import dev.turnback.incident.domain.history.HistoryCommand;
import dev.turnback.incident.domain.history.HistoryDecider;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.history.HistoryRejection;
import dev.turnback.incident.domain.incident.Incident;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentDecider;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.IncidentRejection;
import dev.turnback.incident.domain.review.Review;
import dev.turnback.incident.domain.review.ReviewCommand;
import dev.turnback.incident.domain.review.ReviewDecider;
import dev.turnback.incident.domain.review.ReviewEvent;
import dev.turnback.incident.domain.review.ReviewRejection;
import java.util.List;
import java.util.Map;

/**
 * How each decider is wired to the log: boundary, tags, stored types. A boundary's tag is on the
 * events of its own slice only; {@code incident}, {@code release} and {@code component} are there
 * to find events of every slice by.
 */
public final class IncidentSlices {

    /** The tag that every event about one incident has. */
    public static final String INCIDENT_TAG = "incident";

    public static final DeciderSlice<IncidentCommand, Incident, IncidentEvent, IncidentRejection>
            INCIDENT =
                    new DeciderSlice<>(
                            "Incident",
                            new IncidentDecider(),
                            IncidentCommand.class,
                            IncidentEvent.class,
                            StoredIncidents.TAG,
                            IncidentCommand::incidentId,
                            StoredIncidents::tagsOf,
                            StoredIncidents.TYPES);

    public static final DeciderSlice<FindingCommand, Finding, FindingEvent, FindingRejection>
            FINDING =
                    new DeciderSlice<>(
                            "Finding",
                            new FindingDecider(),
                            FindingCommand.class,
                            FindingEvent.class,
                            "finding",
                            FindingCommand::findingId,
                            IncidentSlices::tagsOf,
                            Map.of(FindingEvent.FindingRecorded.class, "finding-recorded#2"));

    public static final DeciderSlice<
                    HistoryCommand, HistoricalIncident, HistoryEvent, HistoryRejection>
            HISTORY =
                    new DeciderSlice<>(
                            "HistoricalIncident",
                            new HistoryDecider(),
                            HistoryCommand.class,
                            HistoryEvent.class,
                            "reading",
                            HistoryCommand::incidentId,
                            event ->
                                    Map.of(
                                            "reading",
                                            event.incidentId(),
                                            INCIDENT_TAG,
                                            event.incidentId()),
                            Map.of(HistoryEvent.IncidentRead.class, "incident-read#1"));

    public static final DeciderSlice<ReviewCommand, Review, ReviewEvent, ReviewRejection> REVIEW =
            new DeciderSlice<>(
                    "Review",
                    new ReviewDecider(),
                    ReviewCommand.class,
                    ReviewEvent.class,
                    "review",
                    ReviewCommand::reviewId,
                    event -> Map.of("review", event.reviewId(), INCIDENT_TAG, event.incidentId()),
                    StoredReviews.TYPES);

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL =
            List.of(INCIDENT, FINDING, REVIEW, HISTORY, ImportSlice.SLICE);

    /** How what was once stored otherwise is read. */
    public static final List<EventUpcast> UPCASTS = StoredIncidents.UPCASTS;

    private IncidentSlices() {}

    private static Map<String, String> tagsOf(FindingEvent event) {
        return switch (event) {
            case FindingEvent.FindingRecorded e ->
                    Map.of("finding", e.findingId(), INCIDENT_TAG, e.learned().incidentId());
        };
    }
}
