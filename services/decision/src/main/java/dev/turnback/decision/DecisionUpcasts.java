package dev.turnback.decision;

import dev.turnback.axon.EventUpcast;
import dev.turnback.contracts.Authority;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How what was stored in earlier versions is read: whoever decided then had to have the right. */
public final class DecisionUpcasts {

    public static final List<EventUpcast> ALL =
            List.of(
                    new EventUpcast(
                            "decision-recorded#1", "decision-recorded#2", DecisionUpcasts::asTold),
                    new EventUpcast(
                            "decision-withdrawn#1",
                            "decision-withdrawn#2",
                            DecisionUpcasts::withdrawnByOneWhoMight),
                    new EventUpcast(
                            "obligation-opened#1",
                            "obligation-opened#2",
                            body -> ((ObjectNode) body).putNull("following")),
                    new EventUpcast(
                            "decision-counted#1", "decision-counted#2", DecisionUpcasts::held),
                    new EventUpcast(
                            "decision-uncounted#1", "decision-uncounted#2", DecisionUpcasts::held),
                    new EventUpcast(
                            "attempt-judged#1",
                            "attempt-judged#2",
                            body -> ((ObjectNode) body).putNull("decidedBy")));

    private DecisionUpcasts() {}

    private static JsonNode asTold(JsonNode body) {
        var event = (ObjectNode) body;
        var taken = (ObjectNode) event.get("taken");
        taken.putArray("alternatives");
        taken.putNull("evidence");
        withMandate(taken);
        event.putObject("told").putNull("sentAt").set("decidedAt", event.get("at"));
        return event.putNull("supersedes");
    }

    private static JsonNode withdrawnByOneWhoMight(JsonNode body) {
        return withMandate((ObjectNode) body).put("afterEffect", false);
    }

    private static ObjectNode withMandate(ObjectNode body) {
        body.putObject("mandate").put("authority", Authority.HELD.name()).put("why", "");
        return body;
    }

    private static JsonNode held(JsonNode body) {
        return ((ObjectNode) body).put("authority", Authority.HELD.name());
    }
}
