package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.measure.PrometheusAnswer;
import dev.turnback.decision.measure.PrometheusAnswer.Refused;
import dev.turnback.decision.measure.PrometheusAnswer.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real monitoring, as it is: what it tells, and what it answers. */
@Tag("slow")
class RealMonitoringTest {

    private static final Duration A_WHILE = Duration.ofSeconds(40);

    @TempDir Path folder;
    private Watched watched;
    private RealProcess alertmanager;
    private RealProcess prometheus;

    @BeforeEach
    void start() throws Exception {
        watched = new Watched();
        alertmanager =
                RealAlertmanager.start(
                        Files.createDirectory(folder.resolve("alertmanager")),
                        watched.toldAt(),
                        "s3cret");
        prometheus =
                RealPrometheus.start(
                        Files.createDirectory(folder.resolve("prometheus")),
                        watched.port(),
                        alertmanager.url().getPort(),
                        MonitoringTest.RULES);
    }

    @AfterEach
    void stop() {
        prometheus.close();
        alertmanager.close();
        watched.close();
    }

    private PrometheusAnswer ask(String query) {
        var answer =
                prometheus.get(
                        "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return PrometheusAnswer.read(
                answer.statusCode(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private double value(String query) {
        return ((Values) ask(query)).series().getFirst().value();
    }

    @Test
    void an_alert_that_fires_and_is_over_is_told_to_who_shows_the_token() {
        watched.becomes("0.5");
        Patience.until(
                A_WHILE,
                () ->
                        assertThat(watched.told())
                                .anySatisfy(
                                        told -> {
                                            assertThat(told.authorization())
                                                    .isEqualTo("Bearer s3cret");
                                            assertThat(told.body())
                                                    .contains(
                                                            "\"status\":\"firing\"",
                                                            "\"alertname\":\"TooManyErrors\"",
                                                            "\"component\":\"shop\"");
                                        }));
        watched.becomes("0");
        Patience.until(
                A_WHILE,
                () ->
                        assertThat(watched.told())
                                .anySatisfy(
                                        told ->
                                                assertThat(told.body())
                                                        .contains("\"status\":\"resolved\"")));
    }

    @Test
    void its_answers_are_read() {
        watched.becomes("0.25");
        Patience.until(A_WHILE, () -> assertThat(value("error_rate")).isEqualTo(0.25));
        assertThat(value("scalar(error_rate)")).isEqualTo(0.25);
        assertThat(value("sum(error_rate) * 100")).isEqualTo(25);
        assertThat(value("error_rate / 0")).isInfinite();
        assertThat(value("error_rate * NaN")).isNaN();
        assertThat(((Values) ask("no_such_metric")).series()).isEmpty();
        assertThat(((Values) ask("{job=\"test\"}")).series()).hasSizeGreaterThan(1);
        assertThat(((Refused) ask("sum(")).why()).startsWith("bad_data: ").contains("parse error");
        assertThat(((Refused) ask("error_rate[1m]")).why()).contains("matrix");
        assertThat(((Refused) ask("\"words\"")).why()).contains("string");
    }
}
