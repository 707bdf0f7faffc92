package dev.turnback.release;

import dev.turnback.axon.EventUpcast;
import dev.turnback.release.domain.release.Told;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How what was stored before plans knew the matrix and their gate, ends who told them, and rules
 * how they are measured, is read.
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
                            "rollback-finished#1",
                            "rollback-finished#2",
                            ReleaseUpcasts::withTeller),
                    new EventUpcast(
                            "delivery-kept#1", "delivery-kept#2", ReleaseUpcasts::withProof),
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

    /** Deployments end what deployments began, and never tell that an attempt failed. */
    private static JsonNode withTeller(JsonNode event) {
        boolean told =
                Told.isTold(event.get("attemptId").stringValue())
                        && !event.path("restoredVersion").isNull();
        return ((ObjectNode) event).put("told", told);
    }

    /** What nothing proved was refused before it was read. */
    private static JsonNode withProof(JsonNode event) {
        boolean unread =
                event.path("letter").path("event").isNull()
                        && event.path("letter").path("externalId").isNull();
        boolean refused = event.path("judgement").path("verdict").asString("").equals("REFUSED");
        return ((ObjectNode) event).put("proven", !(refused && unread));
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
