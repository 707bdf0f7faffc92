package dev.turnback.incident;

import static java.util.Map.entry;

import dev.turnback.axon.EventUpcast;
import dev.turnback.incident.domain.incident.CourseEvent;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.MergerEvent;
import dev.turnback.incident.domain.incident.NoteEvent;
import dev.turnback.incident.domain.incident.RoleEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the events of an incident are stored and found. */
final class StoredIncidents {

    /** The tag of an incident's own stream. */
    static final String TAG = "course";

    static final Map<Class<? extends IncidentEvent>, String> TYPES =
            Map.ofEntries(
                    entry(IncidentEvent.IncidentDeclared.class, "incident-declared#1"),
                    entry(IncidentEvent.IncidentSuspected.class, "incident-suspected#1"),
                    entry(IncidentEvent.ObligationConnected.class, "obligation-connected#1"),
                    entry(IncidentEvent.IncidentDismissed.class, "incident-dismissed#1"),
                    entry(IncidentEvent.HarmNoted.class, "harm-noted#2"),
                    entry(IncidentEvent.ReleaseLinked.class, "release-linked#2"),
                    entry(IncidentEvent.ComponentLinked.class, "component-linked#1"),
                    entry(IncidentEvent.SeverityChanged.class, "severity-changed#1"),
                    entry(IncidentEvent.IncidentContained.class, "incident-contained#1"),
                    entry(IncidentEvent.IncidentResolved.class, "incident-resolved#1"),
                    entry(IncidentEvent.IncidentCorrected.class, "incident-corrected#1"),
                    entry(CourseEvent.IncidentReopened.class, "incident-reopened#1"),
                    entry(CourseEvent.IncidentClosed.class, "incident-closed#1"),
                    entry(CourseEvent.IncidentCancelled.class, "incident-cancelled#1"),
                    entry(CourseEvent.CancellationWithdrawn.class, "cancellation-withdrawn#1"),
                    entry(MergerEvent.IncidentMerged.class, "incident-merged#1"),
                    entry(MergerEvent.IncidentAbsorbed.class, "incident-absorbed#1"),
                    entry(MergerEvent.IncidentSplit.class, "incident-split#1"),
                    entry(MergerEvent.IncidentParted.class, "incident-parted#1"),
                    entry(RoleEvent.RoleAssigned.class, "role-assigned#1"),
                    entry(RoleEvent.RoleReleased.class, "role-released#1"),
                    entry(NoteEvent.EntryWritten.class, "entry-written#1"),
                    entry(NoteEvent.EntryCorrected.class, "entry-corrected#1"),
                    entry(NoteEvent.StatusTold.class, "status-told#1"),
                    entry(NoteEvent.HarmMeasured.class, "harm-measured#1"),
                    entry(NoteEvent.MeasurementCorrected.class, "measurement-corrected#1"));

    static final List<EventUpcast> UPCASTS =
            List.of(
                    new EventUpcast("harm-noted#1", "harm-noted#2", StoredIncidents::knownExactly),
                    new EventUpcast(
                            "release-linked#1",
                            "release-linked#2",
                            event -> ((ObjectNode) event).putNull("confidence")),
                    new EventUpcast(
                            "finding-recorded#1",
                            "finding-recorded#2",
                            StoredIncidents::withoutEvidence));

    private StoredIncidents() {}

    private static JsonNode withoutEvidence(JsonNode event) {
        ((ObjectNode) event.get("learned")).putArray("evidence");
        return event;
    }

    private static JsonNode knownExactly(JsonNode event) {
        ((ObjectNode) event.get("harm")).putNull("beganUpTo").put("quality", "KNOWN");
        return event;
    }

    static Map<String, String> tagsOf(IncidentEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put(TAG, event.incidentId());
        tags.put(IncidentSlices.INCIDENT_TAG, event.incidentId());
        switch (event) {
            case IncidentEvent.ReleaseLinked e -> {
                tags.put("release", e.releaseId());
                tags.put("component", e.component());
            }
            case IncidentEvent.ComponentLinked e -> tags.put("component", e.component());
            case IncidentEvent.IncidentSuspected e -> tags.put("obligation", e.obligationId());
            case IncidentEvent.ObligationConnected e -> tags.put("obligation", e.obligationId());
            case IncidentEvent.IncidentDeclared _,
                    IncidentEvent.IncidentDismissed _,
                    IncidentEvent.HarmNoted _,
                    IncidentEvent.SeverityChanged _,
                    IncidentEvent.IncidentContained _,
                    IncidentEvent.IncidentResolved _,
                    IncidentEvent.IncidentCorrected _,
                    CourseEvent _,
                    MergerEvent _,
                    NoteEvent _,
                    RoleEvent _ -> {}
        }
        return tags;
    }
}
