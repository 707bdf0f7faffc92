package dev.turnback.cli.upload;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the server said. */
public record Answer(int status, String body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The body, or an empty object when it is no JSON. */
    public JsonNode json() {
        try {
            return ItemJson.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** The server's own words. */
    String detail() {
        JsonNode json = json();
        StringBuilder text = new StringBuilder();
        for (String field : new String[] {"title", "detail", "reason", "field"}) {
            String value = json.path(field).stringValue("");
            if (!value.isBlank() && text.indexOf(value) < 0) {
                text.append(text.isEmpty() ? "" : ": ");
                text.append(field.equals("field") ? "field " + value : value);
            }
        }
        return text.isEmpty() ? body.substring(0, Math.min(200, body.length())) : text.toString();
    }
}
