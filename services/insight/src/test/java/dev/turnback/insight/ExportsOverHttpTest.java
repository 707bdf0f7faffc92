package dev.turnback.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Figures as they leave: as documents, as Prometheus scrapes them, restated, and warning signs. */
@DisplayName("given the shop's history")
class ExportsOverHttpTest {

    private final RunningInsight insight =
            new RunningInsight(InstantSource.fixed(Examples.RECORDED));

    @BeforeEach
    void theShop() {
        insight.tell(Examples.shop());
    }

    @AfterEach
    void stop() {
        insight.close();
    }

    private EntityExchangeResult<byte[]> raw(String path) {
        return insight.raw(path, null);
    }

    private String text(String path) {
        return insight.text(path, 200);
    }

    private JsonNode json(String path) {
        return insight.json(path);
    }

    @Test
    @DisplayName("a figure is a document with its finding, its parts and its stamp")
    void document() {
        String path = "/api/v1/metrics/rollback-success?format=markdown";
        assertThat(raw(path).getResponseHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"rollback-success.md\"");
        assertThat(text(path))
                .startsWith("# Rollback success\n\n2 of 3 judged rollbacks succeeded")
                .contains("| n | 3 |")
                .contains("| Value | 66.7 % |")
                .contains("| CODE | 1 | 2 | 1 | 50.0 % |")
                .contains("Formula `rollback-success/observed/1`, at `release:7`")
                .endsWith("Facts: </api/v1/facts/attempts?basis=OBSERVED>\n");
    }

    @ParameterizedTest
    @DisplayName("every figure of both populations is a document, also where there is nothing")
    @ValueSource(
            strings = {
                "rollback-success",
                "time-to-contain",
                "incident-time-to-contain",
                "hesitation"
            })
    void documents(String metric) {
        for (String basis : List.of("OBSERVED", "VERIFIED")) {
            assertThat(text("/api/v1/metrics/" + metric + "?format=markdown&basis=" + basis))
                    .contains("| Population | " + basis + " |")
                    .contains("at `release:7`");
        }
        assertThat(raw("/api/v1/metrics/" + metric + "?format=pdf").getStatus().value())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Prometheus scrapes what the figures say, and nothing where they say nothing")
    void scraped() {
        List<String> lines = text("/api/v1/metrics/prometheus").lines().toList();
        assertThat(lines)
                .contains(
                        "turnback_rollback_success_ratio{basis=\"observed\"} "
                                + json("/api/v1/metrics/rollback-success").get("value").asDouble(),
                        "turnback_rollback_success_n{basis=\"observed\"} 3.0",
                        "turnback_rollback_success_unknown{basis=\"observed\"} 1.0",
                        "turnback_time_to_contain_seconds{basis=\"observed\",quantile=\"0.5\"} "
                                + json("/api/v1/metrics/time-to-contain").get("value").asDouble(),
                        "turnback_figures_position{log=\"release\"} 7.0");
        assertThat(lines)
                .noneMatch(line -> line.startsWith("turnback_hesitation_ratio"))
                .contains("turnback_hesitation_n{basis=\"verified\"} 0.0");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("# TYPE"))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.endsWith(" gauge"));
    }

    @Test
    @DisplayName("what changed a figure since it was shown is told event by event")
    void restated() {
        String shown = Examples.RECORDED.plusSeconds(7).toString();
        insight.tell(
                List.of(
                        Examples.event(
                                8,
                                Examples.followed(Examples.payments(), "2026-01-06T13:00:00Z"))));
        JsonNode restated =
                json("/api/v1/metrics/restatements?metric=rollback-success&since=" + shown);
        assertThat(restated.get("shown").get("value").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(restated.get("now").get("value").asDouble()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(restated.get("changes")).hasSize(1);
        assertThat(restated.get("changes").get(0).get("about").get(0).asString())
                .isEqualTo("att_1");
        assertThat(restated.get("changes").get(0).get("position").asInt()).isEqualTo(8);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @DisplayName("a question that cannot be answered names the parameter")
    @CsvSource({
        "?metric=happiness&since=2026-01-01T00:00:00Z, metric",
        "?metric=hesitation&since=yesterday, since",
        "?metric=hesitation&since=2026-01-01T00:00:00Z&colour=red, colour"
    })
    void refused(String query, String field) {
        EntityExchangeResult<byte[]> answer = raw("/api/v1/metrics/restatements" + query);
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(new String(answer.getResponseBody(), UTF_8)).contains("\"" + field + "\"");
    }

    @Test
    @DisplayName("warning signs are told with what shows them, as known at a time")
    void signs() {
        insight.tell(
                List.of(
                        Examples.event(
                                8,
                                new ReleasePlanned(
                                        "rel_8",
                                        "shop",
                                        "1.5.0",
                                        "1.4.0",
                                        List.of(ChangeKind.SCHEMA),
                                        List.of(
                                                new PlannedChange(
                                                        ChangeKind.SCHEMA,
                                                        null,
                                                        Reversibility.REVERSIBLE)),
                                        Examples.HISTORY_ENDS))));
        JsonNode signs = json("/api/v1/metrics/warning-signs").get("signs");
        assertThat(signs)
                .filteredOn(sign -> sign.get("shows").asBoolean())
                .extracting(sign -> sign.get("sign").asString())
                .contains("BACK_WITHOUT_A_HOW", "DATA_WITHOUT_CONTAINMENT", "TIME_UNKNOWN");
        JsonNode before =
                json("/api/v1/metrics/warning-signs?asOf=" + Examples.RECORDED.plusSeconds(7))
                        .get("signs");
        assertThat(before)
                .filteredOn(sign -> sign.get("sign").asString().equals("BACK_WITHOUT_A_HOW"))
                .allMatch(sign -> !sign.get("shows").asBoolean());
    }
}
