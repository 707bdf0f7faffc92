package dev.turnback.cli.command;

import tools.jackson.databind.JsonNode;

/** A gate's answer for somebody at a terminal. */
final class GateText {

    private GateText() {}

    static String of(JsonNode gate) {
        var text = new StringBuilder();
        line(text, "", text(gate, "verdict") + "  " + text(gate, "summary"));
        for (JsonNode spot : gate.path("blindSpots")) {
            spot(text, spot);
        }
        JsonNode back = gate.path("canGoBack");
        if (back.isObject()) {
            line(text, "", "Can it go back?  " + text(back, "answer"));
            line(text, "    ", text(back, "sentence"));
        }
        if (text(gate, "mode").equals("OBSERVE")) {
            line(text, "", "The gate of this component only reports: it blocks nothing.");
        }
        return text.toString();
    }

    private static void spot(StringBuilder text, JsonNode spot) {
        boolean waived = spot.path("waiver").isObject();
        String mark =
                waived
                        ? "waived  "
                        : text(spot, "severity").equals("BLOCKING") ? "BLOCKS  " : "warns   ";
        line(text, "  ", mark + text(spot, "id"));
        line(text, "    ", text(spot, "sentence"));
        if (waived) {
            line(
                    text,
                    "    ",
                    "until "
                            + text(spot.path("waiver"), "expiresAt")
                            + ": "
                            + text(spot.path("waiver"), "reason"));
        } else {
            line(text, "    ", "-> " + text(spot, "remedy"));
        }
        for (JsonNode item : spot.path("guidance")) {
            line(text, "    ", "guidance " + text(item, "id") + ": " + text(item, "clause"));
        }
        for (JsonNode incident : spot.path("incidents")) {
            line(text, "    ", "incident " + text(incident, "id") + ": " + text(incident, "title"));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static void line(StringBuilder text, String indent, String words) {
        text.append(indent).append(Shown.plain(words).stripTrailing()).append('\n');
    }
}
