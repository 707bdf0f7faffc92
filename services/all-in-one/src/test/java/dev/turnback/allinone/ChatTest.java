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
import java.time.Instant;
import java.util.HexFormat;
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

    @BeforeAll
    static void start() throws Exception {
        server =
                AllInOne.start(
                        new Options(0, data, InetAddress.getLoopbackAddress(), false, null),
                        Map.of("TURNBACK_SLACK_SIGNING_SECRET", SECRET));
        callers = new Callers(server.url(), Files.readString(data.resolve("admin.token")).strip());
        incident =
                post("/incidents", "{\"title\":\"Checkout is slow\",\"severity\":\"SEV2\"}")
                        .path("id")
                        .asString();
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

    private static JsonNode decisions() throws Exception {
        return get("/incidents/" + incident + "/decisions").path("items");
    }

    @Test
    void a_commander_decides_once_and_a_viewer_does_not() throws Exception {
        connected("chat-commander", "COMMANDER", "U0COMMANDER");
        connected("chat-viewer", "VIEWER", "U0VIEWER");
        assertThat(types("U0VIEWER", "t0", "decide hold")).contains("You may not do that");
        assertThat(types("U0STRANGER", "t0", "decide hold")).contains("does not know who you are");
        assertThat(decisions()).isEmpty();

        String text = "decide pause because errors doubled @-1m";
        assertThat(types("U0COMMANDER", "t1", text)).startsWith("Recorded: PAUSE in " + incident);
        types("U0COMMANDER", "t1", text);
        assertThat(decisions()).hasSize(1);
        JsonNode decision = decisions().get(0);
        assertThat(decision.path("kind").asString()).isEqualTo("PAUSE");
        assertThat(decision.path("rationale").asString()).isEqualTo("errors doubled");
        assertThat(types("U0VIEWER", "t2", "status")).contains("Checkout is slow");
    }
}
