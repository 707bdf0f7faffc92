package dev.turnback.endtoend;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in which an incident is commanded, in real browsers, with real monitoring. */
@Tag("slow")
class CommandRoomTest {

    @TempDir Path folder;
    private Watched watched;
    private RunningTurnback server;
    private RealProcess alertmanager;
    private RealProcess prometheus;

    @BeforeEach
    void start() throws Exception {
        watched = new Watched();
        server = RunningTurnback.start(folder.resolve("data"));
        alertmanager =
                RealAlertmanager.start(
                        Files.createDirectory(folder.resolve("alertmanager")),
                        URI.create(server.url()).resolve("/api/v1/signals/alertmanager"),
                        tokenForSignals());
        prometheus =
                RealPrometheus.start(
                        Files.createDirectory(folder.resolve("prometheus")),
                        watched.port(),
                        alertmanager.url().getPort(),
                        MonitoringTest.RULES);
        server.accepted(
                "/api/v1/data-sources",
                "{\"name\":\"main\",\"url\":\"%s\"}".formatted(prometheus.url()));
    }

    @AfterEach
    void stop() {
        prometheus.close();
        alertmanager.close();
        server.close();
        watched.close();
    }

    @Test
    void two_commanders_and_a_viewer_see_the_numbers_of_the_api_at_every_step() throws Exception {
        Browser.passes(
                server,
                "@command",
                folder,
                Map.of("TURNBACK_GAUGE", watched.becomesAt().toString()));
    }

    private String tokenForSignals() {
        return server.accepted(
                        "/api/v1/tokens",
                        """
                        {"label":"alertmanager","scopes":["SIGNALS"],"expiresAt":"%s"}"""
                                .formatted(Instant.now().plus(Duration.ofDays(1))))
                .path("secret")
                .asString();
    }
}
