package dev.turnback.allinone.malformed;

import dev.turnback.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that a schema allows. */
final class WellTyped {
    private static final double SHARE_OF_OPTIONAL = 0.7;
    private static final long LONG_ENOUGH_FOR_A_PASSWORD = 100_000_000_000L;
    private static final int DAYS = 300;

    /** Numbers are 1 to this: of many things there must be one, and a share ends at 100. */
    private static final int MOST = 100;

    /** The names of the items' types, which the description does not tell. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "HistoryItemReleaseSeen", "release",
                    "HistoryItemRollbackSeen", "rollback",
                    "HistoryItemSetAside", "setAside",
                    "IncidentSeen", "incident");

    private static final Set<String> MEASURED =
            Set.of("threshold", "clearThreshold", "minHarm", "value");

    private final Api api;
    private final Random random;
    private final List<Place> places = new ArrayList<>();

    WellTyped(Api api, Random random) {
        this.api = api;
        this.random = random;
    }

    /**
     * Where something can go wrong.
     *
     * @param path as a refusal names it, such as {@code changes[0].kind}
     * @param schema of the value
     */
    record Place(ObjectNode parent, String name, String path, JsonNode schema, boolean required) {

        /** The path of another field of the same object. */
        String beside(String other) {
            return path.substring(0, path.length() - name.length()) + other;
        }

        boolean is(String type) {
            return schema.path("type").asString("").equals(type)
                    || schema.path("type").valueStream().anyMatch(t -> t.asString().equals(type));
        }

        boolean isEnum() {
            return schema.has("enum");
        }

        boolean isInstant() {
            return schema.path("format").asString("").equals("date-time");
        }

        boolean isText() {
            return is("string") && !isEnum() && !isInstant();
        }

        boolean isNumber() {
            return is("number") || is("integer");
        }

        /** What a signal measures may be any number. */
        boolean isBounded() {
            return isNumber() && !MEASURED.contains(name);
        }
    }

    record Body(ObjectNode root, List<Place> places) {}

    Body body(JsonNode schema) {
        var root = (ObjectNode) value(schema, "");
        return new Body(root, List.copyOf(places));
    }

    private JsonNode value(JsonNode schema, String path) {
        if (schema.has("$ref")) {
            String ref = schema.path("$ref").asString();
            ObjectNode made = object(api.schema(ref), path);
            String type = TYPES.get(Api.nameOf(ref));
            return type == null ? made : made.put("type", type);
        }
        if (schema.has("anyOf")) {
            return value(schema.path("anyOf").path(0), path);
        }
        if (schema.has("oneOf")) {
            return value(oneOf(schema.path("oneOf")), path);
        }
        if (schema.has("enum")) {
            return oneOf(schema.path("enum"));
        }
        return switch (typeOf(schema)) {
            case "array" -> array(schema.path("items"), path);
            case "integer", "number" ->
                    JsonNodeFactory.instance.numberNode(1 + random.nextInt(MOST));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "string" -> JsonNodeFactory.instance.stringNode(text(schema));
            default -> object(schema, path);
        };
    }

    private ObjectNode object(JsonNode schema, String path) {
        ObjectNode made = Json.mapper().createObjectNode();
        // What is required of the only type of its kind the description does not tell.
        double share = schema.has("discriminator") ? 1 : SHARE_OF_OPTIONAL;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            String where = path.isEmpty() ? name : path + "." + name;
            boolean required =
                    schema.path("required").valueStream().anyMatch(r -> r.asString().equals(name));
            if (required || random.nextDouble() < share) {
                made.set(name, value(property.getValue(), where));
                places.add(new Place(made, name, where, property.getValue(), required));
            }
        }
        return made;
    }

    private ArrayNode array(JsonNode items, String path) {
        ArrayNode made = Json.mapper().createArrayNode();
        made.add(value(items, path + "[0]"));
        return made;
    }

    private JsonNode oneOf(JsonNode choices) {
        return choices.path(random.nextInt(choices.size()));
    }

    private String text(JsonNode schema) {
        return schema.path("format").asString("").equals("date-time")
                ? java.time.Instant.parse("2026-01-01T00:00:00Z")
                        .minus(java.time.Duration.ofDays(random.nextInt(DAYS)))
                        .toString()
                : "w" + (LONG_ENOUGH_FOR_A_PASSWORD + random.nextInt(1_000_000));
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("object");
    }
}
