package dev.turnback.guidance;

import dev.turnback.axon.EventUpcast;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How what was stored before clauses had checks and adoptions knew their neighbours is read. */
public final class GuidanceUpcasts {

    public static final List<EventUpcast> ALL =
            List.of(
                    new EventUpcast(
                            "guidance-proposed#1",
                            "guidance-proposed#2",
                            GuidanceUpcasts::withCheck),
                    new EventUpcast(
                            "guidance-revised#1", "guidance-revised#2", GuidanceUpcasts::withCheck),
                    new EventUpcast(
                            "guidance-adopted#1",
                            "guidance-adopted#2",
                            GuidanceUpcasts::withNeighbours));

    private GuidanceUpcasts() {}

    private static JsonNode withCheck(JsonNode event) {
        ((ObjectNode) event.get("clause")).putNull("check");
        return event;
    }

    private static JsonNode withNeighbours(JsonNode event) {
        ((ObjectNode) event).putArray("despite");
        return event;
    }
}
