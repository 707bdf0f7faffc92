package dev.turnback.release;

import dev.turnback.axon.EventUpcast;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How what was stored before plans knew the matrix, and their gate, is read; and sheets whose rules
 * could not say how they are measured.
 */
public final class ReleaseUpcasts {

    public static final List<EventUpcast> ALL =
            List.of(
                    new EventUpcast(
                            "release-planned#1",
                            "release-planned#2",
                            ReleaseUpcasts::withWholePlan),
                    new EventUpcast(
                            "rollback-started#1",
                            "rollback-started#2",
                            ReleaseUpcasts::withWholePlan),
                    new EventUpcast(
                            "rollout-started#1", "rollout-started#2", ReleaseUpcasts::withPins),
                    new EventUpcast(
                            "release-planned#2",
                            "release-planned#3",
                            ReleaseUpcasts::withReadiness),
                    new EventUpcast(
                            "rollback-started#2",
                            "rollback-started#3",
                            ReleaseUpcasts::withReadiness),
                    new EventUpcast(
                            "sheet-written#1", "sheet-written#2", ReleaseUpcasts::withMeasured));

    private ReleaseUpcasts() {}

    private static JsonNode withWholePlan(JsonNode event) {
        var plan = (ObjectNode) event.get("plan");
        plan.putNull("owner").putNull("sheetId").putArray("procedureIds");
        plan.get("changes").forEach(change -> complete((ObjectNode) change));
        return event;
    }

    private static void complete(ObjectNode change) {
        change.putNull("pattern").putNull("stated").putNull("departsBecause").putNull("line");
        change.putArray("dependants");
        change.putArray("irreversibleEffects");
    }

    private static JsonNode withReadiness(JsonNode event) {
        var plan = (ObjectNode) event.get("plan");
        plan.get("changes").forEach(change -> nameDependants((ObjectNode) change));
        var readiness = plan.putObject("readiness");
        readiness.putNull("window").putArray("onDuty");
        readiness.putArray("confirmed");
        readiness.putArray("guidance");
        return event;
    }

    private static void nameDependants(ObjectNode change) {
        JsonNode ids = change.get("dependants");
        var dependants = change.putArray("dependants");
        ids.forEach(
                id ->
                        dependants
                                .addObject()
                                .put("component", id.stringValue())
                                .putNull("compatibleFrom")
                                .putNull("reliesFrom"));
    }

    private static JsonNode withMeasured(JsonNode event) {
        event.get("content").get("rules").forEach(rule -> ((ObjectNode) rule).putNull("measured"));
        return event;
    }

    private static JsonNode withPins(JsonNode event) {
        var started = (ObjectNode) event;
        started.putNull("nextClosing").putObject("pins").putNull("sheet").putArray("procedures");
        return started;
    }
}
