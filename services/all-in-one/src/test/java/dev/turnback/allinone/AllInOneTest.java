package dev.turnback.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real composition on a free port, asked over HTTP. */
class AllInOneTest {
    @TempDir static Path data;
    static AllInOne server;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        server =
                AllInOne.start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(data.resolve("server.json")).doesNotExist();
    }

    @Test
    void itBecomesReadyByItself() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (get("/health/ready").statusCode() != 200 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(get("/health/ready").body()).contains("\"ready\":true", "insight", "release");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void theCommandLineFindsItByItsFile() throws IOException {
        JsonNode file = Json.mapper().readTree(Files.readString(data.resolve("server.json")));

        assertThat(file.path("url").asString()).isEqualTo(server.url());
        assertThat(file.path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void everyDescribedRouteAsksStrangersForTheToken() throws Exception {
        JsonNode paths = Json.mapper().readTree(get("/api/v1/openapi.json").body()).path("paths");

        assertThat(paths.propertyNames()).hasSizeGreaterThan(20);
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("security")) {
                    String address = path.getKey().replaceAll("\\{[^}]*}", "x");
                    assertThat(status(operation.getKey(), address)).as(address).isEqualTo(401);
                }
            }
        }
        assertThat(status("get", "/api/v1/nothing-here")).isEqualTo(401);
    }

    @Test
    void withoutTheSampleNoVisitorGetsASession() throws Exception {
        var page = request("/").header("Accept", "text/html").build();

        assertThat(http.send(page, HttpResponse.BodyHandlers.ofString()).headers().map())
                .doesNotContainKey("set-cookie");
    }

    @Test
    void whoWatchesATopicIsToldWhatIsRecordedAndLeavesNothingBehind() throws Exception {
        var watched =
                http.send(
                        request("/api/v1/stream?topic=incidents")
                                .header("Authorization", "Bearer " + token())
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(watched.statusCode()).isEqualTo(200);
        assertThat(watched.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        try (var lines = watched.body()) {
            var told = lines.iterator();
            assertThat(told.next()).isEqualTo("event: heartbeat");
            declareAnIncident();
            String line = told.next();
            while (!line.equals("event: change")) {
                line = told.next();
            }
            assertThat(told.next()).matches("id: .*incident:\\d+.*");
            assertThat(told.next()).contains("incident-declared", "Checkout fails");
        }
    }

    @Test
    void aTopicThatDoesNotExistIsNamed() throws Exception {
        var answer =
                http.send(
                        request("/api/v1/stream?topic=weather")
                                .header("Authorization", "Bearer " + token())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"topic\"");
    }

    private void declareAnIncident() throws Exception {
        var declared =
                http.send(
                        request("/api/v1/incidents")
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "declare-1")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"title\":\"Checkout fails\",\"severity\":\"SEV2\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
    }

    private static String token() throws IOException {
        return Files.readString(data.resolve("admin.token")).strip();
    }

    private int status(String method, String path) throws Exception {
        var request =
                request(path)
                        .method(
                                method.toUpperCase(Locale.ROOT),
                                HttpRequest.BodyPublishers.noBody())
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }
}
