package dev.turnback.incident.read.export;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.http.CloudEventJson;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event that the decision service published, whatever it says. Rows are only ever joined when
 * they are read: one that names the incident leads to all others about the same subject.
 *
 * @param subject what it is about, as an id
 * @param incidentId the incident that it names, null when it names none
 * @param recordedAt when it was recorded, UTC
 */
public record HeardDecision(
        String id,
        long position,
        Instant recordedAt,
        String subject,
        @Nullable String incidentId,
        CloudEventJson event) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "decision";

    private static final String NAME = "heard-decisions";

    public static final View<HeardDecision> VIEW =
            new View<>(
                    ViewDefinition.named(NAME, 1)
                            .indexed(
                                    "byIncident",
                                    ViewKey.string("incident"),
                                    ViewKey.number("position"))
                            .indexed(
                                    "bySubject",
                                    ViewKey.string("subject"),
                                    ViewKey.number("position")),
                    HeardDecision.class,
                    List.of(),
                    HeardDecision::keys);

    public static Heard<HeardDecision> heard(ViewStore store, Machinery machinery) {
        return Heard.events(VIEW, SOURCE, store, machinery, HeardDecision::of);
    }

    static HeardDecision of(PublishedEvent event) {
        CloudEventJson json = CloudEventJson.of(event);
        String incident = json.data().path("incidentId").asString("");
        return new HeardDecision(
                event.id(),
                event.position(),
                event.recordedAt(),
                event.subject(),
                incident.isEmpty() ? null : incident,
                json);
    }

    /** What was published. */
    public Object told() {
        Class<?> type =
                PublishedTypes.record(event.type())
                        .orElseThrow(
                                () -> new IllegalStateException("no event is of " + event.type()));
        return Json.mapper().treeToValue(event.data(), type);
    }

    /** Where it is recorded, as in {@code decision:77}. */
    public String at() {
        return SOURCE + ":" + position;
    }

    static ViewQuery naming(String incidentId) {
        return ViewQuery.along(NAME, "byIncident").with(ViewValue.of(incidentId));
    }

    static ViewQuery about(String subject) {
        return ViewQuery.along(NAME, "bySubject").with(ViewValue.of(subject));
    }

    private static Map<String, ViewValue> keys(HeardDecision row) {
        var keys = new HashMap<String, ViewValue>();
        keys.put("subject", ViewValue.of(row.subject()));
        keys.put("position", ViewValue.of(row.position()));
        if (row.incidentId() != null) {
            keys.put("incident", ViewValue.of(row.incidentId()));
        }
        return keys;
    }
}
