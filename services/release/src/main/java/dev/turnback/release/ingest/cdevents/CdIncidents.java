package dev.turnback.release.ingest.cdevents;

import static dev.turnback.release.ingest.Payloads.text;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.release.domain.delivery.IncidentFact;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.ingest.Payloads;
import dev.turnback.release.ingest.Reading.Passes;
import dev.turnback.release.ingest.Reading.Tale;
import dev.turnback.release.ingest.Reading.Tells;
import dev.turnback.release.ingest.Reading.Unreadable;
import dev.turnback.release.ingest.ToldIncident;
import dev.turnback.web.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the CDEvents of incidents: found by a monitor, reported by somebody, over. */
final class CdIncidents {

    private static final int ID_DIGITS = 32;

    private CdIncidents() {}

    static Tale tale(JsonNode event, String what, Routing routing) {
        return switch (what) {
            case "detected", "reported" -> told(event, IncidentStep.BEGAN, routing);
            case "resolved" -> told(event, IncidentStep.RESOLVED, routing);
            default -> new Passes("the event incident.%s is not known".formatted(what));
        };
    }

    private static Tale told(JsonNode event, IncidentStep step, Routing routing) {
        JsonNode subject = event.path("subject");
        String id = Payloads.whole(subject, "id");
        Optional<Instant> at = Payloads.time(text(event, "context", "timestamp"));
        if (id == null || at.isEmpty()) {
            return new Unreadable("expected subject.id and context.timestamp");
        }
        return new Tells(
                new IncidentFact(
                        id.length() > Payloads.LONGEST
                                ? Sha256.hex(id).substring(0, ID_DIGITS)
                                : id,
                        step,
                        ToldIncident.title(Payloads.whole(subject, "content", "description")),
                        routing.component(services(subject)).orElse(null),
                        null,
                        at.get(),
                        at.get()));
    }

    private static List<String> services(JsonNode subject) {
        JsonNode service = subject.path("content").path("service");
        String id = text(service, "id");
        return id == null
                ? List.of()
                : CdEvents.Artifact.names(
                        id,
                        text(service, "source"),
                        CdEvents.Artifact.of(Payloads.whole(subject, "content", "artifactId")));
    }
}
