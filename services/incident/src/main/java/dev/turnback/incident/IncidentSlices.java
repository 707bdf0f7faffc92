package dev.turnback.incident;

import dev.turnback.axon.DeciderSlice;
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
import java.util.HashMap;
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
                            "course",
                            IncidentCommand::incidentId,
                            IncidentSlices::tagsOf,
                            Map.of(
                                    IncidentEvent.IncidentDeclared.class, "incident-declared#1",
                                    IncidentEvent.IncidentSuspected.class, "incident-suspected#1",
                                    IncidentEvent.ObligationConnected.class,
                                            "obligation-connected#1",
                                    IncidentEvent.IncidentDismissed.class, "incident-dismissed#1",
                                    IncidentEvent.HarmNoted.class, "harm-noted#1",
                                    IncidentEvent.ReleaseLinked.class, "release-linked#1",
                                    IncidentEvent.IncidentContained.class, "incident-contained#1",
                                    IncidentEvent.IncidentResolved.class, "incident-resolved#1",
                                    IncidentEvent.IncidentCorrected.class, "incident-corrected#1"));

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
                            Map.of(FindingEvent.FindingRecorded.class, "finding-recorded#1"));

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

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL =
            List.of(INCIDENT, FINDING, HISTORY, ImportSlice.SLICE);

    private IncidentSlices() {}

    private static Map<String, String> tagsOf(IncidentEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("course", event.incidentId());
        tags.put(INCIDENT_TAG, event.incidentId());
        switch (event) {
            case IncidentEvent.ReleaseLinked e -> {
                tags.put("release", e.releaseId());
                tags.put("component", e.component());
            }
            case IncidentEvent.IncidentSuspected e -> tags.put("obligation", e.obligationId());
            case IncidentEvent.ObligationConnected e -> tags.put("obligation", e.obligationId());
            case IncidentEvent.IncidentDeclared _,
                    IncidentEvent.IncidentDismissed _,
                    IncidentEvent.HarmNoted _,
                    IncidentEvent.IncidentContained _,
                    IncidentEvent.IncidentResolved _,
                    IncidentEvent.IncidentCorrected _ -> {}
        }
        return tags;
    }

    private static Map<String, String> tagsOf(FindingEvent event) {
        return switch (event) {
            case FindingEvent.FindingRecorded e ->
                    Map.of("finding", e.findingId(), INCIDENT_TAG, e.learned().incidentId());
        };
    }
}
