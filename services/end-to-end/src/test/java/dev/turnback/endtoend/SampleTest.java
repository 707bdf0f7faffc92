package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The first minute: the sample is there, figures are there, and nothing is open to strangers. */
@Tag("slow")
@DisplayName("a first start with the sample")
class SampleTest {
    @TempDir static Path folder;
    static RunningTurnback server;

    @BeforeAll
    static void start() {
        server = RunningTurnback.start(folder.resolve("data"), "--sample");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("keeps the admin token from other users of the machine")
    void tokenMode() throws IOException {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(server.data.resolve("admin.token"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("answers 401 to every API route without the token, known or not")
    void closed() {
        JsonNode api =
                RunningTurnback.JSON.readTree(server.get("/api/v1/openapi.json", null).body());
        var paths = api.get("paths").propertyNames();
        assertThat(paths).hasSizeGreaterThan(20);
        for (String path : paths) {
            String concrete = path.replaceAll("\\{[^}]*}", "x");
            boolean open = path.equals("/api/v1/openapi.json") || !path.startsWith("/api/");
            int status = server.get(concrete, null).statusCode();
            if (!open) {
                assertThat(status).as(path).isEqualTo(401);
            }
        }
        assertThat(server.get("/api/v1/nothing-here", null).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("shows figures that add up")
    void figures() {
        JsonNode figure = server.read("/api/v1/metrics/rollback-success?basis=OBSERVED");
        int outcomes = 0;
        for (JsonNode outcome : figure.get("outcomes")) {
            outcomes += outcome.get("count").asInt();
        }
        assertThat(figure.get("n").asInt()).isGreaterThan(50);
        assertThat(outcomes).isEqualTo(figure.get("n").asInt() + figure.get("unknown").asInt());
        JsonNode time = server.read("/api/v1/metrics/time-to-contain?basis=OBSERVED");
        assertThat(time.get("points")).hasSize(time.get("n").asInt());
        assertThat(time.get("value").asDouble()).isPositive();
    }

    @Test
    @DisplayName("shows in a browser what the API says")
    void browser() throws Exception {
        Browser.passes(server, "@real", folder);
    }
}
