package dev.turnback.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

@DisplayName("given the shop's history, its overview")
class OverviewOverHttpTest {

    private static final String OVERVIEW = "/api/v1/metrics/overview";

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

    @Test
    @DisplayName("is what is counted by hand")
    void handCount() {
        JsonNode overview = get("");
        assertThat(overview.get("position").asString()).isEqualTo("release:7");
        assertThat(overview.get("facts").asString())
                .isEqualTo("/api/v1/facts/attempts?basis=OBSERVED");
        assertThat(overview.get("success").get("n").asInt()).isEqualTo(3);
        assertThat(overview.get("success").get("succeeded").asInt()).isEqualTo(2);
        assertThat(overview.get("success").get("unknown").asInt()).isEqualTo(1);
        assertThat(overview.get("time").get("n").asInt()).isEqualTo(4);
        assertThat(overview.get("time").get("censored").asInt()).isEqualTo(1);
        assertThat(overview.get("time").get("p50").get("seconds").asDouble()).isEqualTo(3_600);
        assertThat(overview.get("byComponent").get(0).get("component").asString())
                .isEqualTo("shop");
        assertThat(overview.get("byPeriod").get(0).get("from").asString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("says what the figures say of the same selection")
    @ValueSource(
            strings = {
                "",
                "changeKind=CODE",
                "component=shop&from=2026-01-07T00:00:00Z",
                "from=2026-01-06T12:30:00Z&to=2026-01-07T11:00:00Z",
                "component=nowhere"
            })
    void sameAsTheFigures(String selection) {
        JsonNode overview = get(selection);
        JsonNode success = json(raw("/api/v1/metrics/rollback-success?" + selection, null));
        JsonNode time = json(raw("/api/v1/metrics/time-to-contain?" + selection, null));
        for (String field : List.of("n", "succeeded", "unknown", "value", "interval")) {
            assertThat(overview.get("success").get(field)).isEqualTo(success.get(field));
        }
        for (String field : List.of("n", "unknown", "censored", "p50", "p75", "p90")) {
            assertThat(overview.get("time").get(field)).isEqualTo(time.get(field));
        }
        for (String field : List.of("byPeriod", "position")) {
            assertThat(overview.get(field)).isEqualTo(success.get(field));
        }
        for (String field : List.of("byChangeKind", "byComponent")) {
            assertThat(counts(overview.get(field))).isEqualTo(counts(success.get(field)));
        }
    }

    /** The figures say besides which of them differ. */
    private static List<String> counts(JsonNode rates) {
        var counts = new ArrayList<String>();
        for (JsonNode rate : rates) {
            counts.add(
                    "%s %s %s %s %s %s %s"
                            .formatted(
                                    rate.get("changeKind"),
                                    rate.get("component"),
                                    rate.get("n"),
                                    rate.get("succeeded"),
                                    rate.get("unknown"),
                                    rate.get("value"),
                                    rate.get("interval")));
        }
        return counts;
    }

    @Test
    @DisplayName("is of history alone, and says so")
    void live() {
        var answer = raw(OVERVIEW + "?basis=VERIFIED", null);
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(new String(answer.getResponseBody(), UTF_8)).contains("\"basis\"");
    }

    @Test
    @DisplayName("follows what is seen anew, and a caller that has it already gets 304 until then")
    void follows() {
        var first = raw(OVERVIEW, null);
        String etag = first.getResponseHeaders().getETag();
        assertThat(raw(OVERVIEW, etag).getStatus().value()).isEqualTo(304);
        insight.tell(
                List.of(
                        Examples.event(
                                8,
                                Examples.followed(Examples.payments(), "2026-01-06T12:40:00Z"))));
        var second = raw(OVERVIEW, etag);
        assertThat(second.getStatus().value()).isEqualTo(200);
        assertThat(json(second).get("success").get("succeeded").asInt()).isEqualTo(1);
        assertThat(json(second).get("success").get("n").asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("is the same after a start that reads what is stored")
    void afterAStart() {
        JsonNode before = get("changeKind=CODE");
        insight.restart();
        insight.await(PositionVector.of("release", 7));
        assertThat(get("changeKind=CODE")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @DisplayName("is not told as of earlier, and refuses what it does not know by its name")
    @CsvSource({
        "asOf=2026-01-01T00:00:00Z, asOf",
        "position=release:3, position",
        "changeKind=WIZARDRY, changeKind",
        "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z, to"
    })
    void malformed(String query, String field) {
        var answer = raw(OVERVIEW + "?" + query, null);
        assertThat(answer.getStatus().value()).isEqualTo(400);
        assertThat(json(answer).get("field").asString()).isEqualTo(field);
    }

    private JsonNode get(String selection) {
        return insight.json(OVERVIEW + "?" + selection);
    }

    private EntityExchangeResult<byte[]> raw(String path, @Nullable String etag) {
        return insight.raw(path, etag);
    }

    private static JsonNode json(EntityExchangeResult<byte[]> answer) {
        return Json.mapper().readTree(RunningInsight.body(answer));
    }
}
