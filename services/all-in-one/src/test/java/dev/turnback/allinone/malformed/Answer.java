package dev.turnback.allinone.malformed;

import dev.turnback.web.Json;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * @param headers by lower-case name
 * @param body empty for a stream that goes on
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + body.substring(0, Math.min(600, body.length()));
    }
}
