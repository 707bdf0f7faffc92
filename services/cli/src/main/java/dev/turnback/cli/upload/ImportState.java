package dev.turnback.cli.upload;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How far an import is, as the server tells it.
 *
 * @param state RUNNING, DONE or CANCELLED
 */
public record ImportState(
        String id,
        String state,
        int itemsDone,
        int totalItems,
        int recorded,
        int unchanged,
        List<Refused> refused) {

    /** An item the server did not take. */
    public record Refused(String key, String field, String reason) {}

    public boolean done() {
        return state.equals("DONE");
    }

    boolean cancelled() {
        return state.equals("CANCELLED");
    }

    static ImportState of(JsonNode json) {
        List<Refused> refused = new ArrayList<>();
        for (JsonNode item : json.path("refused")) {
            refused.add(
                    new Refused(
                            item.path("key").stringValue(""),
                            item.path("field").stringValue(""),
                            item.path("reason").stringValue("")));
        }
        return new ImportState(
                json.path("id").stringValue(""),
                json.path("state").stringValue(""),
                json.path("itemsDone").asInt(0),
                json.path("totalItems").asInt(0),
                json.path("recorded").asInt(0),
                json.path("unchanged").asInt(0),
                List.copyOf(refused));
    }
}
