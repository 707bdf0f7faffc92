package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.mongo.TestMongo;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a release that goes wrong to the sentence that the next team reads before its release. */
@Tag("slow")
class WalkTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path folder;

    private static JsonNode done(RunningTurnback server, String path, String json) {
        HttpResponse<String> answer = server.post("/api/v1" + path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isIn(200, 201);
        assertThat(answer.headers().firstValue("Turnback-Position")).as(path).isPresent();
        return JSON.readTree(answer.body());
    }

    @Test
    void every_step_is_an_event_and_the_lesson_can_be_read() {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            walk(server);
        }
    }

    @Test
    void the_same_walk_can_be_gone_with_mongodb_and_outlives_the_process() {
        Path data = folder.resolve("data");
        try (var mongo = new TestMongo()) {
            String[] options = ofMongo(mongo);
            JsonNode events;
            JsonNode incidents;
            try (var server = RunningTurnback.start(data, options)) {
                walk(server);
                events = server.read("/api/v1/logs/incident/events");
                incidents = server.read("/api/v1/incidents");
                server.kill();
            }
            assertThat(data.resolve("release.log.db")).doesNotExist();
            try (var server = RunningTurnback.start(data, options)) {
                assertThat(server.read("/api/v1/logs/incident/events")).isEqualTo(events);
                assertThat(server.read("/api/v1/incidents").get("items"))
                        .isEqualTo(incidents.get("items"));
                done(server, "/incidents", "{\"title\":\"Next\",\"severity\":\"SEV3\"}");
            }
        }
    }

    static String[] ofMongo(TestMongo mongo) {
        return mongo.isReal()
                ? new String[] {"--mongodb", mongo.uri()}
                : new String[] {"--mongodb", mongo.uri(), "--mongodb-unreplicated"};
    }

    static void walk(RunningTurnback server) {
        String release =
                done(
                                server,
                                "/releases",
                                """
                                    {"component":"shop","version":"2.0","previousVersion":"1.9",
                                     "changes":[{"kind":"SCHEMA","description":"drop a column"}]}""")
                        .get("id")
                        .asString();
        done(server, "/releases/" + release + "/rollout", "{}");
        String incident = incident(server, release);
        decisions(server, incident, release);
        String finding = lesson(server, incident);
        String guidance = adopted(server, finding);
        assertThat(document(server)).contains(guidance, "Expand first", finding, incident);
        everyStepIsAnEvent(server, incident);
        JsonNode figure =
                server.read(
                        "/api/v1/metrics/incident-time-to-contain?basis=VERIFIED"
                                + "&changeKind=SCHEMA");
        assertThat(figure.get("n").asInt()).isEqualTo(1);
        assertThat(figure.get("points").get(0).get("incidentId").asString()).isEqualTo(incident);
    }

    @Test
    void the_same_walk_can_be_gone_in_the_pages() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Browser.passes(server, "@walk", folder);
        }
    }

    private static String incident(RunningTurnback server, String release) {
        Instant began = Instant.now().minus(Duration.ofMinutes(10));
        String id =
                done(server, "/incidents", "{\"title\":\"Checkout fails\",\"severity\":\"SEV2\"}")
                        .get("id")
                        .asString();
        String path = "/incidents/" + id;
        done(
                server,
                path + "/harm",
                "{\"kind\":\"USER\",\"beganAt\":\"%s\",\"source\":\"alert\"}".formatted(began));
        JsonNode linked =
                done(
                        server,
                        path + "/releases",
                        "{\"releaseId\":\"%s\",\"link\":\"SUSPECTED\",\"why\":\"same minute\"}"
                                .formatted(release));
        assertThat(linked.get("releases").get(0).get("version").asString()).isEqualTo("2.0");
        return id;
    }

    private static void decisions(RunningTurnback server, String incident, String release) {
        Instant decided = Instant.now().minus(Duration.ofMinutes(5));
        JsonNode late =
                done(
                        server,
                        "/incidents/" + incident + "/decisions",
                        """
                        {"kind":"CONTAIN","rationale":"the column is gone","releaseId":"%s",
                         "occurredAt":"%s"}"""
                                .formatted(release, decided));
        assertThat(late.get("selfReported").asBoolean()).isTrue();
        assertThat(late.get("lateBySeconds").asDouble()).isGreaterThan(290);
        JsonNode risk =
                done(
                        server,
                        "/incidents/" + incident + "/decisions",
                        "{\"kind\":\"ACCEPT_RISK\",\"rationale\":\"few users\",\"reviewBy\":\"%s\"}"
                                .formatted(Instant.now().plusMillis(1_500)));
        String decision = risk.get("id").asString();
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!server.read("/api/v1/decisions/" + decision).get("reviewDue").asBoolean()) {
            assertThat(System.nanoTime()).as("a review is called for").isLessThan(deadline);
            RunningTurnback.pause(Duration.ofMillis(100));
        }
        done(
                server,
                "/incidents/" + incident + "/containment",
                "{\"evidence\":\"rate is normal\"}");
        done(server, "/incidents/" + incident + "/resolution", "{}");
    }

    private static String lesson(RunningTurnback server, String incident) {
        return done(
                        server,
                        "/incidents/" + incident + "/findings",
                        """
                        {"sentence":"The column could not come back.","kind":"DESIGN",
                         "scope":{"changeKinds":["SCHEMA"]},
                         "proposedGuidance":"Expand first, contract in a later release.",
                         "pattern":"EXPAND_CONTRACT"}""")
                .get("id")
                .asString();
    }

    private static String adopted(RunningTurnback server, String finding) {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        JsonNode proposed = server.read("/api/v1/guidance?state=PROPOSED").get("items");
        while (proposed.isEmpty()) {
            assertThat(System.nanoTime()).as("the finding is proposed").isLessThan(deadline);
            RunningTurnback.pause(Duration.ofMillis(50));
            proposed = server.read("/api/v1/guidance?state=PROPOSED").get("items");
        }
        assertThat(proposed.get(0).get("origin").get("findingId").asString()).isEqualTo(finding);
        String id = proposed.get(0).get("id").asString();
        done(server, "/guidance/" + id + "/adoption", "{}");
        return id;
    }

    private static String document(RunningTurnback server) {
        var answer =
                server.get(
                        "/api/v1/guidance/document?component=shop&changeKind=SCHEMA",
                        server.token());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/markdown");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        return answer.body();
    }

    private static void everyStepIsAnEvent(RunningTurnback server, String incident) {
        JsonNode log = server.read("/api/v1/incidents/" + incident + "/log").get("items");
        assertThat(log.valueStream().map(entry -> entry.get("type").asString()))
                .containsExactly(
                        "incident-declared#1",
                        "harm-noted#2",
                        "release-linked#2",
                        "incident-contained#1",
                        "incident-resolved#1",
                        "finding-recorded#2");
        // How it went is judged when all that is known of it has been looked at, soon after.
        assertThat(types(server, "decision"))
                .filteredOn(type -> !type.equals("incident-judged#1"))
                .containsExactly(
                        "decision-recorded#2", "decision-recorded#2", "risk-review-fell-due#1");
        assertThat(types(server, "guidance"))
                .containsExactly("guidance-proposed#2", "guidance-adopted#2");
        assertThat(CommandLine.run(server, "audit", "verify").output())
                .contains("release is intact", "incident is intact", "decision is intact")
                .contains("guidance is intact");
    }

    private static List<String> types(RunningTurnback server, String log) {
        return server.read("/api/v1/logs/" + log + "/events")
                .get("items")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
