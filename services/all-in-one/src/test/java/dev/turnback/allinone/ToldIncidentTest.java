package dev.turnback.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.cli.Turnback;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the webhook of another tool to an incident that can be taken away. */
class ToldIncidentTest {

    private static final String SECRET = "a-secret-of-these-tests";

    @TempDir static Path data;
    @TempDir static Path folder;
    static AllInOne server;
    static Callers callers;

    @BeforeAll
    static void start() throws Exception {
        server =
                AllInOne.start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
        callers = new Callers(server.url(), Files.readString(data.resolve("admin.token")).strip());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Where a source that is registered now delivers to. */
    private static String source(String kind, String repository) throws Exception {
        return server.url()
                + callers.read(
                                "POST",
                                "/api/v1/sources",
                                callers.admin(),
                                """
                                {"name":"%s","kind":"%s","secret":"%s",
                                 "routes":[{"repository":"%s","component":"shop"}]}\
                                """
                                        .formatted(kind, kind, SECRET, repository))
                        .path("path")
                        .asString();
    }

    /** What follows from one delivery is recorded piece by piece. */
    private static JsonNode shownOnce(String title, String state, Consumer<JsonNode> holds)
            throws Exception {
        AssertionError missing = new AssertionError("no incident " + title + " is " + state);
        for (int tries = 0; tries < 150; tries++) {
            for (JsonNode each :
                    callers.read("GET", "/api/v1/incidents?state=" + state, callers.admin(), "")
                            .path("items")) {
                if (each.path("title").asString().equals(title)) {
                    try {
                        holds.accept(each);
                        return each;
                    } catch (AssertionError notYet) {
                        missing = notYet;
                    }
                }
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw missing;
    }

    private static void says(JsonNode incident, String field, String value) {
        JsonNode found = incident.path(field);
        assertThat(found.isString() ? found.asString() : found.toString())
                .as(field)
                .isEqualTo(value);
    }

    private static String exported(JsonNode incident, String format) throws Exception {
        var answer =
                callers.send(
                        "GET",
                        "/api/v1/incidents/"
                                + incident.path("id").asString()
                                + "/export?format="
                                + format,
                        callers.admin(),
                        "");
        String text = new String(answer.body().readAllBytes(), UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        return text;
    }

    private static void isSealed(JsonNode incident) throws Exception {
        String pack = exported(incident, "ndjson");
        Path file = folder.resolve(incident.path("id").asString() + ".ndjson");
        Files.writeString(file, pack);
        assertThat(Turnback.run("pack", "verify", file.toString())).isZero();
        Files.writeString(file, pack.replace("is slow", "is fast"));
        assertThat(Turnback.run("pack", "verify", file.toString())).isEqualTo(1);
    }

    private static void deliver(String url, String body, String header, String proof)
            throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(url))
                                        .header("Content-Type", "application/json")
                                        .header(header, proof)
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("ACCEPTED");
    }

    private static String signature(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return "v1=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    private static void pages(String url, String id, String type, String at, String priority)
            throws Exception {
        String body =
                """
                {"event":{"id":"%s","event_type":"incident.%s","occurred_at":"%s","data":{
                  "id":"Q1","created_at":"2026-03-02T10:00:00Z","title":"Checkout is slow",
                  "service":{"summary":"Checkout"},"priority":{"summary":"%s"}}}}\
                """
                        .formatted(id, type, at, priority);
        deliver(url, body, "X-PagerDuty-Signature", signature(body));
    }

    @Test
    void what_pagerduty_tells_becomes_an_incident_that_ends_goes_on_and_ends() throws Exception {
        String url = source("PAGERDUTY", "Checkout");
        pages(url, "E2", "resolved", "2026-03-02T10:20:00Z", "P2");
        pages(url, "E1", "triggered", "2026-03-02T10:00:00Z", "P2");
        JsonNode over =
                shownOnce(
                        "Checkout is slow",
                        "RESOLVED",
                        each -> {
                            says(each, "severity", "SEV2");
                            says(each, "components", "[\"shop\"]");
                            says(each, "resolvedAt", "2026-03-02T10:20:00Z");
                        });

        pages(url, "E3", "reopened", "2026-03-02T10:30:00Z", "P1");
        JsonNode open =
                shownOnce("Checkout is slow", "OPEN", each -> says(each, "severity", "SEV1"));
        assertThat(open.path("id")).isEqualTo(over.path("id"));

        pages(url, "E4", "resolved", "2026-03-02T10:50:00Z", "P1");
        JsonNode incident =
                shownOnce(
                        "Checkout is slow",
                        "RESOLVED",
                        each -> {
                            says(each, "declaredAt", "2026-03-02T10:00:00Z");
                            says(each, "resolvedAt", "2026-03-02T10:50:00Z");
                        });
        assertThat(exported(incident, "markdown"))
                .contains("Checkout is slow", "shop", "SEV1")
                .contains("2026-03-02T10:20:00Z", "2026-03-02T10:30:00Z", "2026-03-02T10:50:00Z")
                .contains("its source says that it goes on", "its source rates it anew");
        isSealed(incident);
    }

    private static void monitors(String url, String id, String what, String at) throws Exception {
        String body =
                """
                {"context":{"specversion":"0.5.1","id":"%s","source":"/monitor",
                  "type":"dev.cdevents.incident.%s.0.3.0","timestamp":"%s"},
                 "subject":{"id":"i-1","source":"/monitor","type":"incident","content":{
                  "description":"Search is slow","environment":{"id":"production"},
                  "service":{"id":"/k8s/search"}}}}\
                """
                        .formatted(id, what, at);
        deliver(url, body, "Authorization", "Bearer " + SECRET);
    }

    @Test
    void what_cdevents_tell_becomes_an_incident_and_its_end() throws Exception {
        String url = source("CDEVENTS", "/k8s/search");
        monitors(url, "1", "detected", "2026-03-02T11:00:00Z");
        shownOnce("Search is slow", "OPEN", each -> says(each, "severity", "SEV3"));
        monitors(url, "2", "resolved", "2026-03-02T11:15:00Z");
        JsonNode incident =
                shownOnce(
                        "Search is slow",
                        "RESOLVED",
                        each -> says(each, "components", "[\"shop\"]"));
        assertThat(exported(incident, "markdown"))
                .contains("Search is slow", "2026-03-02T11:00:00Z", "2026-03-02T11:15:00Z");
        isSealed(incident);
    }
}
