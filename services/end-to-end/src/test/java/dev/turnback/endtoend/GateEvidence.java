package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What no plan file can say: what people and systems did. Everything is done that there is to do
 * for a plan, but what the file says that the gate finds to be lacking.
 */
record GateEvidence(RunningTurnback server, Path folder) {

    /** Before the plan is there: what runs elsewhere, and guidance. */
    void before(GateFile file) throws IOException {
        if (file.lacks("dependant-incompatible")) {
            rollOut(planned("ledger", "3.9"));
        }
        if (file.lacks("guidance-not-followed")) {
            String item =
                    created(
                            "/api/v1/guidance",
                            """
                            {"clause":"Put a flag before every new basket.",
                             "scope":{"changeKinds":["CODE"],"components":["%s"],"tags":[]}}"""
                                    .formatted(file.name()));
            change("/api/v1/guidance/" + item + "/adoption", "{}");
        }
        if (file.name().equals("never-rehearsed") || file.lacks("rehearsal-failed")) {
            observed(file.name(), 300);
        }
        if (file.lacks("claimed-below-observed")) {
            observed(file.name(), 3_600);
        }
        if (file.lacks("open-obligations")) {
            String earlier = planned(file.name(), "1.9");
            rollOut(earlier);
            String incident =
                    created(
                            "/api/v1/incidents",
                            "{\"title\":\"Baskets are empty\",\"severity\":\"SEV2\"}");
            change(
                    "/api/v1/incidents/" + incident + "/releases",
                    "{\"releaseId\":\"%s\",\"link\":\"CAUSED\",\"why\":\"began with it\"}"
                            .formatted(earlier));
        }
    }

    /** After the plan is there: who agreed, and what was rehearsed. */
    void after(GateFile file, JsonNode release) {
        if (!file.lacks("data-owner-missing")) {
            for (JsonNode line : items("/api/v1/matrix?component=" + file.name())) {
                if (line.path("needsSignOff").asBoolean()) {
                    signOff(line);
                }
            }
        }
        if (!file.lacks("never-rehearsed")) {
            release.path("changes").forEach(change -> rehearse(file, change));
        }
        if (file.lacks("rehearsal-stale")) {
            change(
                    "/api/v1/components/" + file.name() + "/platform",
                    "{\"what\":\"PLATFORM\",\"description\":\"another runtime\"}");
        }
    }

    private void signOff(JsonNode line) {
        var answer =
                server.postIfMatch(
                        "/api/v1/matrix/" + line.path("id").asString() + "/sign-off",
                        "{\"statement\":\"I have seen it.\"}",
                        line.path("version").asInt());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void rehearse(GateFile file, JsonNode change) {
        boolean oneWay = change.path("reversibility").asString("").equals("ONE_WAY");
        for (JsonNode procedure : items("/api/v1/procedures?component=" + file.name())) {
            boolean contains = procedure.path("action").asString().equals("CONTAIN");
            boolean covers =
                    procedure
                            .path("changeKinds")
                            .valueStream()
                            .anyMatch(k -> k.asString().equals(change.path("kind").asString()));
            if (contains == oneWay && covers) {
                rehearse(file, change, procedure);
                return;
            }
        }
        JsonNode any = items("/api/v1/procedures?component=" + file.name()).path(0);
        if (!any.isMissingNode()) {
            rehearse(file, change, any);
        }
    }

    private void rehearse(GateFile file, JsonNode change, JsonNode procedure) {
        boolean failed = file.lacks("rehearsal-failed");
        var body = RunningTurnback.JSON.createObjectNode();
        body.put("component", file.name());
        body.put("changeKind", change.path("kind").asString());
        if (!change.path("pattern").isNull()) {
            body.put("pattern", change.path("pattern").asString());
        }
        body.put("procedureId", procedure.path("id").asString());
        body.put("scenario", "It fails for everybody.");
        body.put("fromVersion", "2.0").put("toVersion", "1.9");
        body.put("environment", "staging").put("representative", true);
        body.put("representativeWhy", "the same topology and data");
        var steps = body.putArray("steps");
        for (int i = 0; i < procedure.path("steps").size(); i++) {
            steps.addObject().put("step", i).put("seconds", 60);
        }
        body.put("outcome", failed ? "FAILED" : "PASSED");
        var verified = body.putObject("verifications");
        for (String what : new String[] {"tools", "permissions", "timing", "communication"}) {
            verified.putObject(what).put("verified", true);
        }
        body.put("finishedAt", Instant.now().toString());
        created("/api/v1/rehearsals/records", body.toString());
    }

    /** A rollback of the component's code that was read from a table. */
    private void observed(String component, int seconds) throws IOException {
        Instant exposed = Instant.parse("2026-01-10T10:00:00Z");
        Path table = folder.resolve(component + ".csv");
        Files.writeString(
                table,
                "component,version,previous_version,restored_version,exposed_at,rolled_back_at,change_kinds\n"
                        + "%s,1.8,1.7,1.7,%s,%s,CODE\n"
                                .formatted(component, exposed, exposed.plusSeconds(seconds)));
        CommandLine.Result done =
                CommandLine.run(
                        server, "import", "csv", table.toString(), "--mapping", "rollbacks");
        assertThat(done.exit()).as(done.output()).isZero();
    }

    private String planned(String component, String version) {
        return created(
                "/api/v1/releases",
                """
                {"component":"%s","version":"%s","changes":[{"kind":"CODE","description":"before",
                 "reversibility":"REVERSIBLE"}]}"""
                        .formatted(component, version));
    }

    private void rollOut(String release) {
        change("/api/v1/releases/" + release + "/rollout", "{}");
        change("/api/v1/releases/" + release + "/completion", "{}");
    }

    private JsonNode items(String path) {
        return server.read(path).path("items");
    }

    private String created(String path, String json) {
        var answer = server.post(path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return RunningTurnback.JSON.readTree(answer.body()).path("id").asString();
    }

    private void change(String path, String json) {
        var answer = server.post(path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
    }
}
