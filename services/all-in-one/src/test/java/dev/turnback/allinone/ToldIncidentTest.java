package dev.turnback.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a webhook of PagerDuty to an incident that can be taken away. */
class ToldIncidentTest {

    private static final String SECRET = "a-secret-of-these-tests";

    @TempDir Path data;

    @Test
    void what_pagerduty_tells_becomes_an_incident_and_its_end() throws Exception {
        AllInOne server =
                AllInOne.start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
        try {
            var callers =
                    new Callers(
                            server.url(), Files.readString(data.resolve("admin.token")).strip());
            String path =
                    callers.read(
                                    "POST",
                                    "/api/v1/sources",
                                    callers.admin(),
                                    "{\"name\":\"pager\",\"kind\":\"PAGERDUTY\",\"secret\":\""
                                            + SECRET
                                            + "\",\"routes\":[]}")
                            .path("path")
                            .asString();
            deliver(server.url() + path, "E2", "incident.resolved", "2026-03-02T10:20:00Z");
            deliver(server.url() + path, "E1", "incident.triggered", "2026-03-02T10:00:00Z");
            JsonNode incident = resolved(callers);
            assertThat(incident.path("title").asString()).isEqualTo("Checkout is slow");
            assertThat(incident.path("severity").asString()).isEqualTo("SEV2");
            assertThat(incident.path("declaredAt").asString()).isEqualTo("2026-03-02T10:00:00Z");
            assertThat(incident.path("resolvedAt").asString()).isEqualTo("2026-03-02T10:20:00Z");
        } finally {
            server.close();
        }
    }

    private static JsonNode resolved(Callers callers) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            JsonNode items =
                    callers.read("GET", "/api/v1/incidents?state=RESOLVED", callers.admin(), "")
                            .path("items");
            if (!items.isEmpty()) {
                return items.get(0);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("no incident was resolved");
    }

    private static void deliver(String url, String id, String type, String at) throws Exception {
        String body =
                """
                {"event":{"id":"%s","event_type":"%s","occurred_at":"%s","data":{"id":"Q1",
                  "created_at":"2026-03-02T10:00:00Z","title":"Checkout is slow",
                  "priority":{"summary":"P2"}}}}\
                """
                        .formatted(id, type, at);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(url))
                                        .header("Content-Type", "application/json")
                                        .header(
                                                "X-PagerDuty-Signature",
                                                "v1="
                                                        + HexFormat.of()
                                                                .formatHex(
                                                                        mac.doFinal(
                                                                                body.getBytes(
                                                                                        UTF_8))))
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
}
