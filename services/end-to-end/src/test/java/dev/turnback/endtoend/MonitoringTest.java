package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * From a gauge that goes bad, over real monitoring, to what somebody has to decide and is told, and
 * to its end when the gauge is good again.
 */
@Tag("slow")
class MonitoringTest {

    static final String RULES =
            """
            groups:
              - name: shop
                rules:
                  - alert: TooManyErrors
                    expr: error_rate > 0.1
                    labels:
                      severity: page
            """;

    /** Scraped, evaluated and delivered every second, on a machine that has much else to do. */
    private static final Duration A_WHILE = Duration.ofSeconds(90);

    @TempDir Path folder;
    private Watched watched;
    private RunningTurnback server;
    private RealProcess alertmanager;
    private RealProcess prometheus;

    @BeforeEach
    void start() throws Exception {
        watched = new Watched();
        server =
                RunningTurnback.start(
                        folder.resolve("data"),
                        List.of("env", "TURNBACK_NOTIFY_URL=" + watched.toldAt()));
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
                        RULES);
    }

    @AfterEach
    void stop() {
        prometheus.close();
        alertmanager.close();
        server.close();
        watched.close();
    }

    @Test
    void an_alert_opens_one_obligation_of_which_people_are_told_and_its_end_clears_it() {
        String release = rolledOut("TooManyErrors", "");
        anObligationComesAndGoes(release);
    }

    @Test
    void a_query_that_a_rule_names_does_the_same() {
        accepted(
                "/api/v1/data-sources",
                "{\"name\":\"main\",\"url\":\"%s\"}".formatted(prometheus.url()),
                201);
        String release =
                rolledOut(
                        "error_rate",
                        """
                        ,"measured":{"dataSource":"main","query":"max(error_rate)"}""");
        Patience.until(
                A_WHILE, () -> assertThat(measured().path("lastValue").asDouble(-1)).isEqualTo(0));
        anObligationComesAndGoes(release);
        assertThat(measured().path("lastError").isNull()).isTrue();
    }

    private void anObligationComesAndGoes(String release) {
        assertThat(obligations(release, true)).isEmpty();
        watched.becomes("0.5");
        Patience.until(A_WHILE, () -> assertThat(obligations(release, true)).hasSize(1));
        JsonNode opened = obligations(release, true).getFirst();
        Patience.until(A_WHILE, () -> assertThat(watched.told()).hasSize(1));
        assertThat(watched.told().getFirst().body())
                .contains("Decide by", "Too many errors", "commander");

        watched.becomes("0");
        Patience.until(A_WHILE, () -> assertThat(obligations(release, true)).isEmpty());
        List<JsonNode> all = obligations(release, false);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().path("id")).isEqualTo(opened.path("id"));
        assertThat(all.getFirst().path("course").path("state").asString()).isEqualTo("CLEARED");
        assertThat(watched.told()).hasSize(1);
    }

    private List<JsonNode> obligations(String release, boolean open) {
        return server.read("/api/v1/obligations?release=" + release + (open ? "&open=true" : ""))
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode measured() {
        return server.read("/api/v1/data-sources/main").path("rules").path(0);
    }

    private String tokenForSignals() {
        return accepted(
                        "/api/v1/tokens",
                        """
                        {"label":"alertmanager","scopes":["SIGNALS"],"expiresAt":"%s"}"""
                                .formatted(Instant.now().plus(Duration.ofDays(1))),
                        201)
                .path("secret")
                .asString();
    }

    /** A release of the shop that is live, with one rule about this signal. */
    private String rolledOut(String signal, String more) {
        accepted("/api/v1/components", "{\"id\":\"shop\",\"name\":\"Shop\"}", 201);
        accepted(
                "/api/v1/sheets",
                """
                {"component":"shop","name":"Shop","rules":[
                  {"id":"errors","name":"Too many errors","signal":"%s","harmKind":"USER",
                   "comparison":"ABOVE","threshold":0.1,"sustainSeconds":0,"quietSeconds":2,
                   "requiredAction":"ROLLBACK","budgetSeconds":600,"owner":"commander"%s}]}"""
                        .formatted(signal, more),
                201);
        String release =
                accepted(
                                "/api/v1/releases",
                                """
                                {"component":"shop","version":"2.0",
                                 "changes":[{"kind":"CODE","description":"basket"}]}""",
                                201)
                        .path("id")
                        .asString();
        accepted("/api/v1/releases/" + release + "/rollout", "{}", 200);
        return release;
    }

    private JsonNode accepted(String path, String body, int status) {
        var answer = server.post(path, body);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(status);
        return RunningTurnback.JSON.readTree(answer.body());
    }
}
