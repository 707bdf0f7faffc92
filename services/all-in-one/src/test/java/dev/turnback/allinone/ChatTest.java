package dev.turnback.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A slash command of Slack, all the way to what is recorded. */
class ChatTest {

    private static final String SECRET = "a-signing-secret-of-the-tests";

    @TempDir static Path data;
    static AllInOne server;
    static Callers callers;
    static String incident;
    static final Map<String, String> people = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        server =
                AllInOne.start(
                        new Options(0, data, InetAddress.getLoopbackAddress(), false, null),
                        Map.of("TURNBACK_SLACK_SIGNING_SECRET", SECRET));
        callers = new Callers(server.url(), Files.readString(data.resolve("admin.token")).strip());
        incident = opened("Checkout is slow").path("id").asString();
        connected("chat-commander", "COMMANDER", "U0COMMANDER");
        connected("chat-responder", "RESPONDER", "U0RESPONDER");
        connected("chat-viewer", "VIEWER", "U0VIEWER");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode post(String path, String body) throws Exception {
        return callers.read("POST", "/api/v1" + path, callers.admin(), body);
    }

    private static JsonNode get(String path) throws Exception {
        return callers.read("GET", "/api/v1" + path, callers.admin(), "");
    }

    /** Adds a person with a password of their own, who is this user of Slack. */
    private static void connected(String name, String role, String slackUserId) throws Exception {
        JsonNode added =
                post(
                        "/people",
                        "{\"name\":\"%s\",\"signInName\":\"%s\",\"roles\":[{\"role\":\"%s\"}]}"
                                .formatted(name, name, role));
        people.put(slackUserId, added.path("id").asString());
        callers.chosen(name, added.path("oneTimePassword").asString());
        post(
                "/people/" + added.path("id").asString() + "/chat-account",
                "{\"slackUserId\":\"" + slackUserId + "\"}");
    }

    private static String types(String user, String trigger, String text) throws Exception {
        String body =
                "user_id=%s&trigger_id=%s&text=%s"
                        .formatted(user, trigger, URLEncoder.encode(text, UTF_8));
        String at = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        String signature =
                HexFormat.of().formatHex(mac.doFinal(("v0:" + at + ":" + body).getBytes(UTF_8)));
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(server.url() + "/chat/slack"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .header("X-Slack-Request-Timestamp", at)
                                        .header("X-Slack-Signature", "v0=" + signature)
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("text").asString();
    }

    private static JsonNode opened(String title) throws Exception {
        return post("/incidents", "{\"title\":\"%s\",\"severity\":\"SEV2\"}".formatted(title));
    }

    private static List<JsonNode> decisions(String incident) throws Exception {
        return get("/incidents/" + incident + "/decisions").path("items").valueStream().toList();
    }

    private static JsonNode only(String incident) throws Exception {
        List<JsonNode> all = decisions(incident);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void a_commander_decides_once() throws Exception {
        String text = "decide full_rollback in " + incident + " because errors doubled @-1m";
        assertThat(types("U0COMMANDER", "c1", text))
                .startsWith("Recorded: FULL_ROLLBACK in " + incident)
                .endsWith(" UTC.");
        types("U0COMMANDER", "c1", text);
        JsonNode decision = only(incident);
        assertThat(decision.path("kind").asString()).isEqualTo("FULL_ROLLBACK");
        assertThat(decision.path("rationale").asString()).isEqualTo("errors doubled");
        assertThat(decision.path("mandate").path("authority").asString()).isEqualTo("HELD");
        assertThat(decision.path("actor").asString()).isEqualTo(people.get("U0COMMANDER"));
        assertThat(Instant.parse(decision.path("occurredAt").asString()))
                .isBefore(Instant.now().minusSeconds(50));
    }

    @Test
    void what_a_commander_decides_stops_the_clock_of_the_obligation() throws Exception {
        post("/components", "{\"id\":\"shop\",\"name\":\"Shop\"}");
        post(
                "/sheets",
                """
                {"component":"shop","name":"Shop","rules":[
                  {"id":"errors","name":"Too many errors","signal":"errors","harmKind":"USER",
                   "comparison":"ABOVE","threshold":0.1,"sustainSeconds":0,"quietSeconds":2,
                   "requiredAction":"ROLLBACK","budgetSeconds":600,"owner":"commander"}]}""");
        String release =
                post(
                                "/releases",
                                """
                                {"component":"shop","version":"2.0",
                                 "changes":[{"kind":"CODE","description":"basket"}]}""")
                        .path("id")
                        .asString();
        post("/releases/" + release + "/rollout", "{}");
        Callers.Shown monitoring = callers.machine("SIGNALS");
        JsonNode obligation = crossed(monitoring);
        String here = obligation.path("incidents").get(0).asString();
        // Slack tells times in whole seconds: what is typed in the second of the onset is before
        // it.
        Thread.sleep(Duration.ofSeconds(1));
        assertThat(
                        types(
                                "U0COMMANDER",
                                "o1",
                                "decide full_rollback release 2.0 in " + here + " because errors"))
                .startsWith("Recorded: FULL_ROLLBACK in " + here);
        JsonNode counted = countedIn(obligation.path("id").asString());
        assertThat(counted.path("kind").asString()).isEqualTo("FULL_ROLLBACK");
        assertThat(counted.path("authority").asString()).isEqualTo("HELD");
        assertThat(counted.path("stopsTheClock").asBoolean()).isTrue();
        assertThat(only(here).path("releaseId").asString()).isEqualTo(release);
    }

    /** Errors go on until the rule on them obliges in an incident. */
    private static JsonNode crossed(Callers.Shown monitoring) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/signals"))
                                    .header("Content-Type", "application/x-ndjson")
                                    .header(monitoring.header(), monitoring.value())
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"signal\":\"errors\",\"component\":\"shop\",\"at\":\"%s\",\"value\":5}"
                                                            .formatted(Instant.now())))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            JsonNode open = get("/obligations?open=true").path("items");
            if (!open.isEmpty() && !open.get(0).path("incidents").isEmpty()) {
                return open.get(0);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        throw new AssertionError("nothing obliges");
    }

    private static JsonNode countedIn(String obligation) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            JsonNode decisions =
                    get("/obligations/" + obligation).path("obligation").path("decisions");
            if (!decisions.isEmpty()) {
                return decisions.get(0);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("no decision counts for " + obligation);
    }

    @Test
    void a_responder_decides_what_stops_no_clock_unless_glass_is_broken() throws Exception {
        String here = opened("Search is slow").path("id").asString();
        assertThat(types("U0RESPONDER", "r1", "decide full_rollback in " + here))
                .startsWith("Recorded: FULL_ROLLBACK in " + here)
                .contains("It stops no clock", "needs COMMANDER", "break-glass because");
        assertThat(only(here).path("mandate").path("authority").asString()).isEqualTo("LACKING");

        String all = "decide full_rollback in " + here + " break-glass because nobody answers";
        assertThat(types("U0RESPONDER", "r2", all))
                .endsWith("It counts, although you may not decide it, and is looked at later.");
        assertThat(decisions(here))
                .filteredOn(
                        each ->
                                each.path("mandate")
                                        .path("authority")
                                        .asString()
                                        .equals("BREAK_GLASS"))
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each.path("mandate").path("why").asString())
                                        .isEqualTo("nobody answers"));
    }

    @Test
    void words_are_an_entry_of_the_timeline_once() throws Exception {
        String here = opened("Mail is slow").path("id").asString();
        String text = "log the cache is warm again in " + here + " @-5m";
        assertThat(types("U0RESPONDER", "l1", text)).startsWith("Logged in " + here);
        types("U0RESPONDER", "l1", text);
        JsonNode entries = get("/incidents/" + here).path("entries");
        assertThat(entries.size()).isEqualTo(1);
        JsonNode entry = entries.get(0);
        assertThat(entry.path("text").asString()).isEqualTo("the cache is warm again");
        assertThat(entry.path("actor").asString()).isEqualTo(people.get("U0RESPONDER"));
        assertThat(entry.path("selfReported").asBoolean()).isTrue();
        assertThat(Instant.parse(entry.path("at").asString()))
                .isBefore(Instant.now().minusSeconds(290));
    }

    @Test
    void a_viewer_and_a_stranger_record_nothing() throws Exception {
        String here = opened("Login is slow").path("id").asString();
        assertThat(types("U0VIEWER", "v1", "decide hold in " + here))
                .contains("You may not do that", "Nothing was recorded");
        assertThat(types("U0VIEWER", "v2", "decide hold in " + here + " break-glass because so"))
                .contains("You may not do that");
        assertThat(types("U0VIEWER", "v3", "log words in " + here))
                .contains("You may not do that", "Nothing was recorded");
        assertThat(types("U0STRANGER", "v4", "decide hold")).contains("does not know who you are");
        assertThat(decisions(here)).isEmpty();
        assertThat(get("/incidents/" + here).path("entries").size()).isEqualTo(0);
        assertThat(types("U0VIEWER", "v5", "status")).contains("Checkout is slow");
    }
}
