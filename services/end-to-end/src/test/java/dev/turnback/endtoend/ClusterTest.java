package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.mongo.TestMongo;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every service in a process of its own, two of some, with a real broker between them. */
@Tag("slow")
@Tag("alone")
class ClusterTest {

    private static final List<String> QUESTIONS =
            List.of(
                    "/api/v1/releases",
                    "/api/v1/components",
                    "/api/v1/incidents",
                    "/api/v1/guidance",
                    "/api/v1/sources",
                    "/api/v1/logs",
                    "/api/v1/logs/release/events",
                    "/api/v1/logs/incident/published",
                    "/api/v1/facts/incidents",
                    "/api/v1/metrics/rollback-success",
                    "/api/v1/metrics/incident-time-to-contain?basis=VERIFIED&changeKind=SCHEMA");

    @TempDir Path folder;

    @Test
    void it_answers_as_one_process_does_and_no_two_replicas_disagree() throws Exception {
        Path data = folder.resolve("data");
        try (var mongo = new TestMongo()) {
            List<String> database = List.of(WalkTest.ofMongo(mongo));
            Map<String, JsonNode> answers;
            try (var cluster = RunningTurnback.startCluster(data, withReplicas(database))) {
                WalkTest.walk(cluster);
                onlyItsOwnTokensCount(cluster);
                twoWhoWantTheSameAreNotBothServed(cluster);
                onlyOneOfTwoRelays(cluster);
                rightsHoldInEveryProcess(cluster);
                aReleaseMovesByWhatItsPipelineDelivers(cluster);
                aGateKnowsWhatTheOtherServicesKnow(cluster);
                answers = answers(cluster);
                replicasAnswerAlike(cluster);
                figuresForPrometheus(cluster);
            }
            try (var single =
                    RunningTurnback.start(
                            folder.resolve("single"), database.toArray(String[]::new))) {
                assertThat(answers(single)).isEqualTo(answers);
                ViewWork.allAreWhatTheirLogsSay(single);
            }
        }
    }

    @Test
    void the_pages_work_as_they_do_in_one_process() throws Exception {
        try (var mongo = new TestMongo();
                var cluster =
                        RunningTurnback.startCluster(
                                folder.resolve("data"), List.of(WalkTest.ofMongo(mongo)))) {
            Browser.passes(cluster, "@walk", folder);
        }
    }

    private static List<String> withReplicas(List<String> database) {
        var options = new ArrayList<>(database);
        options.addAll(List.of("--replicas", "release=2", "--replicas", "insight=2"));
        return options;
    }

    private static Map<String, JsonNode> answers(RunningTurnback server) {
        var answers = new LinkedHashMap<String, JsonNode>();
        for (String question : QUESTIONS) {
            JsonNode answer = server.read(question);
            answers.put(question, answer.has("items") ? answer.get("items") : timeless(answer));
        }
        return answers;
    }

    /** A figure says until when it is final, which moves on with the clock. */
    private static JsonNode timeless(JsonNode answer) {
        if (answer instanceof ObjectNode figure) {
            figure.remove(List.of("asOf", "closedAt", "final", "provisional"));
        }
        return answer;
    }

    private static void onlyItsOwnTokensCount(RunningTurnback cluster) {
        Replica insight = Replica.of(cluster, "insight").getFirst();
        assertThat(insight.get("/api/v1/facts/incidents").statusCode()).isEqualTo(200);
        var misdirected = new Replica("release", insight.url(), insight.tokens());
        assertThat(misdirected.get("/api/v1/facts/incidents").statusCode()).isEqualTo(401);
        URI facts = insight.url().resolve("/api/v1/facts/incidents");
        assertThat(Replica.send(HttpRequest.newBuilder(facts)).statusCode()).isEqualTo(401);
        var asPeopleDo =
                HttpRequest.newBuilder(facts).header("Authorization", "Bearer " + cluster.token());
        assertThat(Replica.send(asPeopleDo).statusCode()).isEqualTo(401);
        assertThat(cluster.get("/api/v1/facts/incidents", null).statusCode()).isEqualTo(401);
        assertThat(cluster.get("/api/v1/nothing", cluster.token()).statusCode()).isEqualTo(404);
    }

    private static void figuresForPrometheus(RunningTurnback cluster) {
        String release = Replica.of(cluster, "release").getFirst().get("/metrics").body();
        assertThat(release).contains("turnback_relay_position{service=\"release\"}");
        String incident = Replica.of(cluster, "incident").getFirst().get("/metrics").body();
        assertThat(incident)
                .contains("turnback_feed_lag{service=\"incident\",source=\"release\"} 0.0")
                .contains("turnback_feed_gaps_total");
        assertThat(cluster.get("/metrics", cluster.token()).statusCode()).isEqualTo(404);
    }

    /** The gateway knows what somebody may, the service of which component it is about. */
    private static void rightsHoldInEveryProcess(RunningTurnback cluster) {
        var answer =
                cluster.post(
                        "/api/v1/people",
                        """
                        {"name":"Owner","signInName":"owner",
                         "roles":[{"role":"RELEASE_OWNER","components":["contested-1"]}]}""");
        String oneTime =
                RunningTurnback.JSON.readTree(answer.body()).get("oneTimePassword").asString();
        var owner = cluster.signIn("owner", oneTime);
        String release = "{\"component\":\"%s\",\"version\":\"3.0\"}";
        owner.post("/api/v1/releases", release.formatted("contested-1"), 403);
        owner.post(
                "/api/v1/session/password",
                "{\"current\":\"%s\",\"next\":\"a password of my own\"}".formatted(oneTime),
                204);
        owner.post("/api/v1/releases", release.formatted("contested-1"), 201);
        owner.post("/api/v1/releases", release.formatted("contested-2"), 403);
        owner.post("/api/v1/incidents", "{\"title\":\"x\",\"severity\":\"SEV3\"}", 403);
    }

    /**
     * Deliveries reach the release service through the gateway, with the bytes they were sent as.
     */
    private static void aReleaseMovesByWhatItsPipelineDelivers(RunningTurnback cluster)
            throws Exception {
        String secret = "a-secret-of-the-pipeline";
        String source =
                created(
                        cluster,
                        "/api/v1/sources",
                        """
                        {"name":"Pipeline","kind":"GITHUB","secret":"%s",
                         "routes":[{"repository":"acme/told","component":"told"}]}"""
                                .formatted(secret));
        String release =
                created(
                        cluster,
                        "/api/v1/releases",
                        """
                        {"component":"told","version":"2.0","previousVersion":"1.9","changes":[
                          {"kind":"SCHEMA","description":"a column less",
                           "reversibility":"ONE_WAY"}]}""");
        String told =
                """
                {"action":"created","repository":{"full_name":"acme/told"},
                 "deployment":{"id":7,"ref":"v2.0","environment":"production","task":"deploy",
                   "created_at":"2026-03-01T12:00:00Z","updated_at":"2026-03-01T12:00:00Z"},
                 "deployment_status":{"id":8,"state":"success","environment":"production",
                   "created_at":"2026-03-01T12:10:00Z","updated_at":"2026-03-01T12:10:00Z"}}""";
        assertThat(cluster.deliver(source, "d-1", told, secret).statusCode()).isEqualTo(202);
        assertThat(cluster.deliver(source, "d-2", told, "another secret").statusCode())
                .isEqualTo(401);
        JsonNode moved = cluster.read("/api/v1/releases/" + release);
        assertThat(moved.path("state").asString()).as(moved.toString()).isEqualTo("COMPLETED");
        assertThat(moved.path("completedAt").asString()).isEqualTo("2026-03-01T12:10:00Z");
    }

    /** Guidance that another process adopted, and an incident that a third one heard of. */
    private static void aGateKnowsWhatTheOtherServicesKnow(RunningTurnback cluster) {
        String release =
                created(
                        cluster,
                        "/api/v1/releases",
                        """
                        {"component":"told","version":"2.1","previousVersion":"2.0","changes":[
                          {"kind":"SCHEMA","description":"another one",
                           "reversibility":"ONE_WAY"}]}""");
        String item =
                created(
                        cluster,
                        "/api/v1/guidance",
                        """
                        {"clause":"Expand first.","scope":{"changeKinds":[],
                         "components":["told"],"tags":[]}}""");
        cluster.post("/api/v1/guidance/" + item + "/adoption", "{}");
        String earlier =
                cluster.read("/api/v1/releases?component=told")
                        .path("items")
                        .valueStream()
                        .filter(each -> each.path("version").asString().equals("2.0"))
                        .map(each -> each.path("id").asString())
                        .findFirst()
                        .orElseThrow();
        String incident =
                created(
                        cluster,
                        "/api/v1/incidents",
                        "{\"title\":\"Columns are gone\",\"severity\":\"SEV2\"}");
        cluster.post(
                "/api/v1/incidents/" + incident + "/releases",
                "{\"releaseId\":\"%s\",\"link\":\"CAUSED\",\"why\":\"began with it\"}"
                        .formatted(earlier));
        JsonNode gate = cluster.read("/api/v1/releases/" + release + "/gate");
        assertThat(
                        gate.path("blindSpots")
                                .valueStream()
                                .map(spot -> spot.path("id").asString())
                                .toList())
                .as(gate.toString())
                .contains("guidance-not-followed", "open-obligations", "no-containment");
    }

    private static String created(RunningTurnback cluster, String path, String json) {
        var answer = cluster.post(path, json);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(201);
        return RunningTurnback.JSON.readTree(answer.body()).path("id").asString();
    }

    /** The same component, registered at both at once under two names. */
    private static void twoWhoWantTheSameAreNotBothServed(RunningTurnback cluster)
            throws InterruptedException, ExecutionException {
        List<Replica> releases = Replica.of(cluster, "release");
        assertThat(releases).hasSize(2);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String id = "contested-" + i;
                var answers =
                        IntStream.range(0, 2)
                                .mapToObj(
                                        n ->
                                                executor.submit(
                                                        () ->
                                                                releases.get(n)
                                                                        .post(
                                                                                "/api/v1/components",
                                                                                named(id, n))
                                                                        .statusCode()))
                                .toList();
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .as(id)
                        .containsExactlyInAnyOrder(201, 409);
            }
        }
        long registered =
                cluster.read("/api/v1/logs/release/events?limit=1000")
                        .get("items")
                        .valueStream()
                        .filter(event -> event.toString().contains("contested-"))
                        .count();
        assertThat(registered).isEqualTo(20);
    }

    private static String named(String id, int n) {
        return "{\"id\":\"%s\",\"name\":\"as replica %d wants it\"}".formatted(id, n);
    }

    private static void onlyOneOfTwoRelays(RunningTurnback cluster) {
        long head = cluster.read("/api/v1/logs").get("items").get(0).get("head").asLong();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            List<JsonNode> relays =
                    Replica.of(cluster, "release").stream()
                            .map(each -> each.read("/api/v1/operations/release/carriage"))
                            .map(answer -> answer.get("relay"))
                            .toList();
            List<JsonNode> leaders =
                    relays.stream().filter(relay -> relay.get("leader").asBoolean()).toList();
            assertThat(leaders.size()).isLessThan(2);
            if (leaders.size() == 1 && leaders.getFirst().get("relayed").asLong() == head) {
                return;
            }
            assertThat(System.nanoTime()).as(relays.toString()).isLessThan(deadline);
            RunningTurnback.pause(Duration.ofMillis(100));
        }
    }

    private static void replicasAnswerAlike(RunningTurnback cluster) {
        long head = cluster.read("/api/v1/logs").get("items").get(0).get("head").asLong();
        for (String question :
                List.of("/api/v1/facts/incidents?", "/api/v1/metrics/rollback-success?")) {
            List<JsonNode> answers =
                    Replica.of(cluster, "insight").stream()
                            .map(each -> each.read(question + "atLeast=release:" + head))
                            .map(ClusterTest::timeless)
                            .toList();
            assertThat(answers).hasSize(2);
            assertThat(answers.get(0)).isEqualTo(answers.get(1));
        }
        List<String> components =
                Replica.of(cluster, "release").stream()
                        .map(each -> each.get("/api/v1/components?atLeast=release:" + head).body())
                        .toList();
        assertThat(components.get(0)).contains("contested-19").isEqualTo(components.get(1));
    }
}
