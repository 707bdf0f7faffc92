package dev.turnback.allinone.malformed;

import dev.turnback.allinone.malformed.Api.Operation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Good requests to an installation, about things that it knows. */
public final class Requests {
    private static final int CREATED = 201;
    private static final int MOST_TRIES = 200;
    private static final Duration TOKENS_LAST = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String INCIDENTS = "/api/v1/incidents/{id}";
    private static final String RELEASES = "/api/v1/releases/{id}";
    private static final String IMPROVEMENTS = "/api/v1/improvements/{id}";
    private static final String FINDINGS = "/api/v1/findings/{id}";
    private static final String DECISIONS = "/api/v1/decisions/{id}";
    private static final String PROCEDURES = "/api/v1/procedures/{id}";

    private static final String A_SECRET = "long-enough-for-a-secret";

    /** The component whose procedure is rehearsed. */
    private static final String WALKED = "walked";

    /** What is asked of a version that somebody has looked at. */
    private static final Set<String> OVERWRITING =
            Set.of(
                    "reviseGuidance",
                    "confirmGuidance",
                    "reviseMatrixLine",
                    "adoptMatrixLine",
                    "signOffMatrixLine",
                    "removeMatrixLine",
                    "reviseProcedure",
                    "adoptProcedure",
                    "retireProcedure",
                    "reviseSheet",
                    "retireSheet",
                    "reviseSource",
                    "reviseDataSource",
                    "revisePlan");

    /** What creates things, in the order in which they need each other, and where they then are. */
    private static final Map<String, String> CREATED_BY = new LinkedHashMap<>();

    static {
        CREATED_BY.put("registerComponent", "/api/v1/components/{id}");
        CREATED_BY.put("defineProcedure", PROCEDURES);
        CREATED_BY.put("writeSheet", "/api/v1/sheets/{id}");
        CREATED_BY.put("planRelease", RELEASES);
        CREATED_BY.put("registerSource", "/api/v1/sources/{id}");
        CREATED_BY.put("stateMatrixLine", "/api/v1/matrix/{id}");
        CREATED_BY.put("startImport", "/api/v1/imports/{id}");
        CREATED_BY.put("declareIncident", INCIDENTS);
        CREATED_BY.put("startIncidentImport", "/api/v1/incidents/imports/{id}");
        CREATED_BY.put("recordFinding", FINDINGS);
        CREATED_BY.put("recordDecision", DECISIONS);
        CREATED_BY.put("startContainment", "/api/v1/attempts/{id}");
        CREATED_BY.put("proposeGuidance", "/api/v1/guidance/{id}");
        CREATED_BY.put("proposeImprovement", IMPROVEMENTS);
        CREATED_BY.put("addWebhook", "/api/v1/webhooks/{id}");
    }

    private final Api api;
    private final String token;
    private final Map<String, String> known = new TreeMap<>(Comparator.reverseOrder());

    public Requests(Api api, String token) {
        this.api = api;
        this.token = token;
    }

    /** Creates one thing of every kind, asking until services have heard of each other's. */
    public void prepare(Line line, Random random) throws IOException {
        for (String id : CREATED_BY.keySet()) {
            Operation operation = operation(id);
            Answer answer = line.ask(good(operation, "first-" + id, random).draft());
            for (int i = 0; i < MOST_TRIES && answer.status() != CREATED; i++) {
                LockSupport.parkNanos(PAUSE.toNanos());
                answer = line.ask(good(operation, id + "-" + i, random).draft());
            }
            if (answer.status() != CREATED) {
                throw new IllegalStateException(id + " answers " + answer);
            }
            known.put(
                    Objects.requireNonNull(CREATED_BY.get(id)),
                    answer.json().path("id").asString());
        }
    }

    private Operation operation(String id) {
        return api.operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * @param key tells it from all others
     */
    public Damage.Request good(Operation operation, String key, Random random) {
        var draft = new Draft(operation.method(), path(operation.path()));
        draft.header("Authorization", "Bearer " + token);
        if (operation.takesKey()) {
            draft.header("Idempotency-Key", key);
        }
        if (overwrites(operation)) {
            draft.header("If-Match", "\"1\"");
        }
        if (operation.id().equals("stream")) {
            draft.query("topic", "incidents");
        }
        if (YamlDamage.takesYaml(operation)) {
            draft.yaml(YamlDamage.GOOD);
        }
        JsonNode schema = operation.body();
        if (schema == null) {
            return new Damage.Request(operation, draft, null, api);
        }
        WellTyped.Body body = new WellTyped(api, random).body(schema);
        if (operation.id().equals("correctIncident")) {
            body.root().put("field", "TITLE").remove("harmKind");
        }
        fit(operation, body.root());
        refer(body.root(), "releaseId", RELEASES);
        refer(body.root(), "findingId", FINDINGS);
        refer(body.root(), "decisionId", DECISIONS);
        refer(body.root(), "procedureId", PROCEDURES);
        body.root()
                .path("confirmed")
                .forEach(each -> refer((ObjectNode) each, "procedureId", PROCEDURES));
        if (body.root().path("procedureIds") instanceof ArrayNode ids) {
            IntStream.range(0, ids.size())
                    .forEach(i -> ids.set(i, known.getOrDefault(PROCEDURES, "unknown")));
        }
        draft.json(body.root().toString());
        return new Damage.Request(operation, draft, body, api);
    }

    static boolean overwrites(Operation operation) {
        return OVERWRITING.contains(operation.id());
    }

    /** What a schema cannot say: which fields belong together. */
    private static void fit(Operation operation, ObjectNode body) {
        switch (operation.id()) {
            case "signIn" -> {
                body.remove("token");
                body.put("name", "somebody").put("password", "something");
            }
            case "issueToken" -> {
                body.putArray("scopes").add("READ").add("RELEASE");
                body.put("expiresAt", Instant.now().plus(TOKENS_LAST).toString());
            }
            case "stateMatrixLine", "reviseMatrixLine" -> {
                body.put("reversibility", "REVERSIBLE");
                if (body.path("undoWindow") instanceof ObjectNode window) {
                    window.put("kind", "DURATION").put("seconds", 60).remove("event");
                    window.put("dropsTo", "ONE_WAY");
                }
            }
            case "addPerson", "changeRoles" ->
                    body.path("roles")
                            .forEach(role -> ((ObjectNode) role).put("role", "COMMANDER"));
            case "evaluateObligation" -> {
                body.put("exposedAt", "2025-01-01T00:00:00Z");
                body.put("closeAt", "2026-06-01T00:00:00Z");
                if (body.path("rule") instanceof ObjectNode rule) {
                    rule.remove("clearThreshold");
                    atLeastOne(rule);
                }
                body.path("decisions")
                        .forEach(
                                decision ->
                                        ((ObjectNode) decision)
                                                .put("kind", "HOLD")
                                                .remove("decision"));
            }
            case "backtestRule" -> {
                body.put("from", "2026-01-01T00:00:00Z");
                body.put("to", "2026-01-02T00:00:00Z");
                if (body.path("rule") instanceof ObjectNode rule) {
                    rule.remove("clearThreshold");
                    atLeastOne(rule);
                }
            }
            case "writeSheet", "reviseSheet" -> {
                body.remove("fromTemplate");
                body.path("rules").forEach(rule -> atLeastOne((ObjectNode) rule));
            }
            case "recordDecision" ->
                    body.put("evidence", "{}")
                            .put("occurredAt", "2026-01-01T00:00:00Z")
                            .put("sentAt", "2026-01-02T00:00:00Z");
            case "noteHarm" -> body.remove(List.of("beganUpTo", "quality"));
            case "measureHarm" -> body.remove(List.of("at", "upTo"));
            case "assignRole", "releaseRole" -> body.put("personId", "per_1");
            case "waiveBlindSpot" -> body.put("blindSpot", "no-containment");
            case "planRelease", "revisePlan" -> {
                body.put("component", WALKED);
                if (body.path("window") instanceof ObjectNode window) {
                    window.put("from", "2026-01-01T00:00:00Z").put("to", "2026-01-02T00:00:00Z");
                }
                body.path("onDuty")
                        .forEach(
                                duty ->
                                        ((ObjectNode) duty)
                                                .put("person", "per_1")
                                                .remove(List.of("role", "from", "to")));
            }
            case "defineProcedure" -> body.put("component", WALKED);
            case "setReversibilityBar" -> {
                if (body.path("bar") instanceof ObjectNode bar) {
                    bar.put("within", 60);
                }
            }
            case "registerSource" -> body.put("kind", "CDEVENTS").put("secret", A_SECRET);
            case "registerDataSource", "reviseDataSource" -> {
                body.put("url", "http://127.0.0.1:9090");
                if (body.has("secret")) {
                    body.put("secret", A_SECRET);
                }
            }
            case "proposeGuidance", "reviseGuidance" -> {
                if (body.path("check") instanceof ObjectNode check) {
                    check.put("kind", "NEEDS_PATTERN").put("pattern", "dark launch");
                    check.remove(List.of("percent", "action", "harmKind"));
                }
            }
            case "addWebhook" -> body.put("address", "https://127.0.0.1:9/hook");
            case "startContainment" -> body.remove("procedureId");
            case "tellStep" -> {
                if (body.has("what")) {
                    body.remove("step");
                } else {
                    body.put("step", 1);
                }
            }
            case "changeSecret" -> body.put("secret", A_SECRET);
            case "timeRehearsalStep", "noteBreakdown" -> body.put("step", 0);
            case "startRehearsal" -> body.put("component", WALKED).remove("procedureVersion");
            case "recordRehearsal" -> {
                body.put("component", WALKED).remove("procedureVersion");
                body.put("at", "2025-01-01T00:00:00Z").put("finishedAt", "2025-01-02T00:00:00Z");
                body.path("breakdowns").forEach(each -> ((ObjectNode) each).put("step", 0));
                body.path("steps")
                        .forEach(
                                step -> {
                                    ((ObjectNode) step).put("step", 0).put("seconds", 60);
                                    ((ObjectNode) step).remove(List.of("startedAt", "finishedAt"));
                                });
                body.path("breakdowns")
                        .forEach(
                                breakdown -> {
                                    if (breakdown.has("step")) {
                                        ((ObjectNode) breakdown).put("step", 0);
                                    }
                                });
            }
            default -> {
                // Their schema says it all.
            }
        }
    }

    /** Of what a rule counts from 1. */
    private static void atLeastOne(ObjectNode rule) {
        List.of("minSamples", "budgetSeconds", "staleAfterSeconds").stream()
                .filter(name -> rule.path(name).asInt(1) < 1)
                .forEach(name -> rule.put(name, 1));
    }

    private void refer(ObjectNode body, String field, String address) {
        if (body.has(field)) {
            body.put(field, known.getOrDefault(address, "unknown"));
        }
    }

    /** The longer prefix comes first: an incident's import is no incident. */
    private String path(String path) {
        String filled = path.replace("{service}", "release").replace("{view}", "components");
        for (Map.Entry<String, String> each : known.entrySet()) {
            if (filled.startsWith(each.getKey())) {
                filled = filled.replace("{id}", each.getValue());
            }
        }
        return filled.replaceAll("\\{[^}]*}", "unknown");
    }
}
