package dev.turnback.release.ingest.pagerduty;

import static dev.turnback.release.ingest.Payloads.said;
import static dev.turnback.release.ingest.Payloads.text;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import dev.turnback.release.domain.delivery.IncidentFact;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.ingest.Incoming;
import dev.turnback.release.ingest.Payloads;
import dev.turnback.release.ingest.Reading;
import dev.turnback.release.ingest.Reading.Passes;
import dev.turnback.release.ingest.Reading.Tale;
import dev.turnback.release.ingest.Reading.Tells;
import dev.turnback.release.ingest.Reading.Unreadable;
import dev.turnback.release.ingest.ToldIncident;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads V3 webhooks of PagerDuty: what they tell of incidents. No address in them is followed. */
public final class PagerDuty {

    private static final String INCIDENT = "incident.";

    private PagerDuty() {}

    public static Reading read(Incoming incoming, Routing routing) {
        String delivery = incoming.header("X-Webhook-Id");
        return switch (Payloads.object(incoming.bytes())) {
            case Payloads.Not not -> Reading.of(null, delivery, not.unreadable());
            case Payloads.Understood(JsonNode payload) -> {
                JsonNode event = payload.path("event");
                String id = text(event, "id");
                String type = text(event, "event_type");
                yield new Reading(type, id, sameness(delivery, id), tale(event, id, type, routing));
            }
        };
    }

    /** Both where there are both: whatever one of them is repeated for, nothing else is a copy. */
    private static @Nullable String sameness(@Nullable String delivery, @Nullable String event) {
        return delivery == null || event == null
                ? Objects.requireNonNullElse(delivery, event)
                : delivery + "\n" + event;
    }

    private static Tale tale(
            JsonNode event, @Nullable String id, @Nullable String type, Routing routing) {
        if (id == null || type == null) {
            return new Unreadable("expected event.id and event.event_type");
        }
        return switch (type) {
            case "incident.triggered" -> incident(event, IncidentStep.BEGAN, routing);
            case "incident.acknowledged" -> incident(event, IncidentStep.ACKNOWLEDGED, routing);
            case "incident.priority_updated" -> incident(event, IncidentStep.SEVERITY, routing);
            case "incident.resolved" -> incident(event, IncidentStep.RESOLVED, routing);
            case "incident.reopened" -> incident(event, IncidentStep.REOPENED, routing);
            case "incident.escalated",
                    "incident.reassigned",
                    "incident.delegated",
                    "incident.unacknowledged",
                    "incident.responder.added",
                    "incident.responder.replied" ->
                    new Passes("who is at an incident is kept where it is told");
            case "incident.annotated", "incident.status_update_published" ->
                    new Passes("what people write about an incident is kept where they wrote it");
            case "pagey.ping" -> new Passes("it is a ping: this source is set up");
            default ->
                    new Passes(
                            type.startsWith(INCIDENT)
                                    ? "the event " + type + " changes no incident here"
                                    : "the event " + type + " tells nothing of incidents");
        };
    }

    private static Tale incident(JsonNode event, IncidentStep step, Routing routing) {
        return Payloads.unlessTooLong(() -> told(event, step, routing));
    }

    private static Tale told(JsonNode event, IncidentStep step, Routing routing) {
        JsonNode data = event.path("data");
        String id = said(data, "id");
        Optional<Instant> at = Payloads.time(text(event, "occurred_at"));
        if (id == null || at.isEmpty()) {
            return new Unreadable("expected event.data.id and event.occurred_at");
        }
        Instant created = Payloads.time(text(data, "created_at")).orElse(at.get());
        return new Tells(
                new IncidentFact(
                        id,
                        step,
                        ToldIncident.title(Payloads.whole(data, "title")),
                        routing.component(services(data)).orElse(null),
                        severity(text(data, "priority", "summary")),
                        created.isBefore(at.get()) ? created : at.get(),
                        at.get()));
    }

    /** A route may name a service as people do, or by its id. */
    private static List<String> services(JsonNode data) {
        return Stream.of(text(data, "service", "summary"), text(data, "service", "id"))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** P1 to P5, as they are called unless somebody renamed them. */
    private static @Nullable Severity severity(@Nullable String priority) {
        return switch (priority) {
            case "P1" -> Severity.SEV1;
            case "P2" -> Severity.SEV2;
            case "P3" -> Severity.SEV3;
            case "P4", "P5" -> Severity.SEV4;
            case null, default -> null;
        };
    }
}
