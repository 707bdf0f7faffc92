package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.playbook.PlaybookYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a playbook file and the API hold every field to the same limits: what is recorded
 * can be a file, and what a file says can be recorded.
 */
class FileLimitsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode DEFINITIONS =
            JsonMapper.shared().readTree(PlaybookYaml.schema()).path("$defs");

    /** Well formed, but not beside what is there. */
    private static final int OTHERWISE_ALREADY = 409;

    /** Well formed, but at odds with another field. */
    private static final int CONTRADICTS = 422;

    /** What a file knows by another thing than the API does, or the API does not take at all. */
    private static final Set<String> IN_FILES_ONLY =
            Set.of(
                    "component.id",
                    "line.draftedFrom",
                    "line.draftedFrom[]",
                    "release.procedures[]",
                    "release.sheet",
                    "confirmed.procedure");

    private static final String LINE =
            """
            {"component":"shop","changeKind":"SCHEMA","pattern":"x","reversibility":"REVERSIBLE",
             "easyToReverse":["x"],"hardToReverse":["x"],"failureModes":["x"],
             "dataMutationPaths":["x"],"controls":["x"],"containmentOptions":["x"],
             "undoWindow":{%s,"dropsTo":"ONE_WAY","description":"x"},"estimatedSeconds":1,
             "reason":"x"}""";

    private static final String PROCEDURE =
            """
            {"component":"shop","name":"x","action":"PAUSE","changeKinds":["CODE"],"patterns":["x"],
             "steps":[{"text":"x","executor":"x","expectedSeconds":1}],"triggerPersons":["x"],
             "prerequisites":[{"text":"x","kind":"OTHER"}],"timeBoundSeconds":1}""";

    private static final String SHEET =
            """
            {"component":"shop","name":"x","rules":[{"id":"x","name":"x","signal":"x",
             "harmKind":"USER","comparison":"BELOW","sustainSeconds":1,"quietSeconds":2,
             "requiredAction":"HOLD","measured":{"dataSource":"x","query":"x"}}]}""";

    private static final String RELEASE =
            """
            {"component":"shop","version":"2.0","procedureIds":["prc_1"],
             "changes":[{"kind":"CODE","description":"x",
              "dependants":[{"component":"billing"}],"irreversibleEffects":["x"]}],
             "stages":[{"name":"x","exposurePercent":1}],
             "onDuty":[{"person":"x"}],
             "confirmed":[{"procedureId":"prc_1","prerequisite":"x"}],
             "guidance":[{"guidanceId":"x","answer":"FOLLOWED","why":"x"}]}""";

    /**
     * Where the API takes what a definition of the schema describes.
     *
     * @param at the object of the definition in the body
     * @param named what the API calls fields that it takes here; all under their own names when
     *     empty
     */
    private record Taken(
            String definition, String path, String json, String at, Map<String, String> named) {

        Taken(String definition, String path, String json, String at) {
            this(definition, path, json, at, Map.of());
        }
    }

    private static final List<Taken> TAKEN =
            List.of(
                    new Taken(
                            "component",
                            "/components",
                            "{\"id\":\"other\",\"name\":\"x\"}",
                            "",
                            Map.of("name", "name", "team", "team")),
                    new Taken(
                            "component",
                            "/components/shop/ownership",
                            "{\"triggerPersons\":[\"x\"]}",
                            "",
                            Map.of(
                                    "team", "team",
                                    "onCall", "onCall",
                                    "triggerPersons", "triggerPersons")),
                    new Taken(
                            "bar",
                            "/components/shop/reversibility-bar",
                            "{\"bar\":{}}",
                            "/bar",
                            Map.of("withinSeconds", "within")),
                    new Taken(
                            "bar",
                            "/components/shop/reversibility-bar",
                            "{\"redeploySuffices\":{}}",
                            "/redeploySuffices",
                            Map.of("redeployBecause", "reason")),
                    new Taken(
                            "line",
                            "/matrix",
                            LINE.formatted("\"kind\":\"DURATION\",\"seconds\":1"),
                            ""),
                    new Taken(
                            "undoWindow",
                            "/matrix",
                            LINE.formatted("\"kind\":\"DURATION\",\"seconds\":1"),
                            "/undoWindow",
                            Map.of("seconds", "seconds", "description", "description")),
                    new Taken(
                            "undoWindow",
                            "/matrix",
                            LINE.formatted("\"kind\":\"EVENT\",\"event\":\"x\""),
                            "/undoWindow",
                            Map.of("event", "event")),
                    new Taken("procedure", "/procedures", PROCEDURE, ""),
                    new Taken("step", "/procedures", PROCEDURE, "/steps/0"),
                    new Taken("prerequisite", "/procedures", PROCEDURE, "/prerequisites/0"),
                    new Taken("sheet", "/sheets", SHEET, ""),
                    new Taken("rule", "/sheets", SHEET, "/rules/0"),
                    new Taken("measured", "/sheets", SHEET, "/rules/0/measured"),
                    new Taken("release", "/releases", RELEASE, ""),
                    new Taken("change", "/releases", RELEASE, "/changes/0"),
                    new Taken("dependant", "/releases", RELEASE, "/changes/0/dependants/0"),
                    new Taken("stage", "/releases", RELEASE, "/stages/0"),
                    new Taken("duty", "/releases", RELEASE, "/onDuty/0"),
                    new Taken("confirmed", "/releases", RELEASE, "/confirmed/0"),
                    new Taken("answer", "/releases", RELEASE, "/guidance/0"));

    /** A value of a field, and whether the schema allows it. */
    private record Value(JsonNode json, boolean allowed) {}

    private final RunningReleaseService turnback = new RunningReleaseService();
    private final Set<String> tried = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    @BeforeEach
    void prepare() {
        turnback.post("/components", "{\"id\":\"shop\",\"name\":\"x\"}").expectStatus().isCreated();
        turnback.post("/procedures", PROCEDURE).expectStatus().isCreated();
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    @Test
    void the_api_takes_what_the_schema_allows_and_nothing_else() {
        TAKEN.forEach(this::tryEveryField);
        assertThat(differences).isEmpty();
    }

    @Test
    void every_field_with_a_limit_is_tried() {
        TAKEN.forEach(this::tryEveryField);
        Set<String> limited = new TreeSet<>();
        for (var definition : DEFINITIONS.properties()) {
            for (var property : definition.getValue().path("properties").properties()) {
                String name = definition.getKey() + "." + property.getKey();
                JsonNode told = resolved(property.getValue());
                if (!values(told).isEmpty() || told.has("maxItems")) {
                    limited.add(name);
                }
                if (!values(resolved(told.path("items"))).isEmpty()) {
                    limited.add(name + "[]");
                }
            }
        }
        limited.removeAll(IN_FILES_ONLY);
        assertThat(tried).isEqualTo(limited);
    }

    private void tryEveryField(Taken taken) {
        for (var property : DEFINITIONS.path(taken.definition()).path("properties").properties()) {
            String name = taken.definition() + "." + property.getKey();
            String called = called(taken, property.getKey());
            if (called == null || IN_FILES_ONLY.contains(name)) {
                continue;
            }
            JsonNode told = resolved(property.getValue());
            values(told).forEach(value -> tryOne(taken, name, called, value));
            if (told.has("maxItems")) {
                int most = told.path("maxItems").asInt();
                tryOne(taken, name, called, new Value(copies(taken, called, most), true));
                tryOne(taken, name, called, new Value(copies(taken, called, most + 1), false));
            }
            if (!IN_FILES_ONLY.contains(name + "[]")) {
                for (Value each : values(resolved(told.path("items")))) {
                    tryOne(
                            taken,
                            name + "[]",
                            called,
                            new Value(JSON.arrayNode().add(each.json()), each.allowed()));
                }
            }
        }
    }

    /** Null when the API does not take the field here. */
    private static @Nullable String called(Taken taken, String field) {
        if (field.equals("procedures")) {
            return "procedureIds";
        }
        return taken.named().isEmpty() ? field : taken.named().get(field);
    }

    private static JsonNode resolved(JsonNode told) {
        String ref = told.path("$ref").asString("");
        return ref.isEmpty() ? told : DEFINITIONS.path(ref.substring("#/$defs/".length()));
    }

    /** At its limits and beyond; none for what has none. */
    private static List<Value> values(JsonNode told) {
        List<Value> values = new ArrayList<>();
        if (told.has("maxLength")) {
            int most = told.path("maxLength").asInt();
            String pattern = told.path("pattern").asString("");
            values.add(new Value(JSON.stringNode("x".repeat(most)), true));
            values.add(new Value(JSON.stringNode("x".repeat(most + 1)), false));
            boolean words = pattern.startsWith("[^\\s");
            if (words || pattern.isEmpty()) {
                values.add(new Value(JSON.stringNode("😀".repeat(most)), true));
            }
            if (words) {
                for (String blank :
                        List.of("", " \t", "\u00a0", "\u2007", "\ufeff", "\u0085\u001c")) {
                    values.add(new Value(JSON.stringNode(blank), false));
                }
                values.add(new Value(JSON.stringNode("\u200b\u0000"), true));
            } else if (!pattern.isEmpty()) {
                values.add(new Value(JSON.stringNode("no id"), false));
            }
        }
        if (told.has("minimum")) {
            long least = told.path("minimum").asLong();
            long most = told.path("maximum").asLong();
            values.add(new Value(JSON.numberNode(least), true));
            values.add(new Value(JSON.numberNode(least - 1), false));
            values.add(new Value(JSON.numberNode(most), true));
            values.add(new Value(JSON.numberNode(most + 1), false));
        }
        return values;
    }

    private static ArrayNode copies(Taken taken, String called, int size) {
        JsonNode first =
                JsonMapper.shared().readTree(taken.json()).at(taken.at()).path(called).path(0);
        assertThat(first.isMissingNode()).as(taken.definition() + "." + called).isFalse();
        ArrayNode copies = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            JsonNode copy = first.deepCopy();
            for (String key : List.of("id", "name")) {
                if (copy instanceof ObjectNode object && object.has(key)) {
                    object.put(key, "x" + i);
                }
            }
            copies.add(copy);
        }
        return copies;
    }

    private void tryOne(Taken taken, String name, String called, Value value) {
        tried.add(name);
        JsonNode body = JsonMapper.shared().readTree(taken.json());
        ((ObjectNode) body.at(taken.at())).set(called, value.json());
        int status =
                turnback.post(taken.path(), body.toString())
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value();
        assertThat(status).as(name).isIn(200, 201, 400, CONTRADICTS, OTHERWISE_ALREADY);
        if ((status != 400) != value.allowed()) {
            String shown = value.json().toString();
            differences.add(
                    "%s: the API says %d, the schema %s: %s"
                            .formatted(
                                    name,
                                    status,
                                    value.allowed() ? "yes" : "no",
                                    shown.substring(0, Math.min(40, shown.length()))));
        }
    }
}
