package dev.turnback.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Json;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

@DisplayName("given the shop's history")
class FiguresOverHttpTest {

    private static final String SUCCESS = "/api/v1/metrics/rollback-success?basis=OBSERVED";
    private static final String TIME = "/api/v1/metrics/time-to-contain?basis=OBSERVED";
    private static final String ATTEMPTS = "/api/v1/facts/attempts?basis=OBSERVED";

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

    @Nested
    @DisplayName("the success rate")
    class Success {
        @Test
        @DisplayName("is 2 of 3 with one unknown")
        void handCount() {
            JsonNode figure = get(SUCCESS);
            assertThat(figure.get("n").asInt()).isEqualTo(3);
            assertThat(figure.get("succeeded").asInt()).isEqualTo(2);
            assertThat(figure.get("unknown").asInt()).isEqualTo(1);
            assertThat(figure.get("unknownShare").asDouble()).isEqualTo(0.25);
            assertThat(figure.get("value").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
            assertThat(figure.get("interval").get(0).asDouble()).isCloseTo(0.2077, within(1e-4));
            assertThat(figure.get("interval").get(1).asDouble()).isCloseTo(0.9385, within(1e-4));
            assertThat(counts(figure, "outcomes", "outcome"))
                    .isEqualTo(Map.of("SUCCEEDED", 2, "INEFFECTIVE", 1, "UNKNOWN", 1));
            assertThat(counts(figure, "exclusions", "reason"))
                    .isEqualTo(Map.of("NEVER_SHIPPED_ALONE", 1, "REAPPLIES", 1));
            assertThat(counts(figure, "flags", "flag"))
                    .isEqualTo(Map.of("lag=minutes", 4, "open", 1));
        }

        @Test
        @DisplayName("says what it rests on and claims no trend")
        void provenance() {
            JsonNode figure = get(SUCCESS);
            assertThat(figure.get("position").asString()).isEqualTo("release:7");
            assertThat(figure.get("formulaVersion").asString())
                    .isEqualTo("rollback-success/observed/1");
            assertThat(figure.get("method").asString()).contains("Wilson");
            assertThat(figure.get("facts").asString()).isEqualTo(ATTEMPTS);
            assertThat(figure.get("finding").asString())
                    .isEqualTo(
                            "2 of 3 judged rollbacks succeeded: between 21 % and 94 % (95 %"
                                    + " interval); 1 unknown. Not enough data to call a trend (2"
                                    + " before 7 January 2026, 1 since).");
        }

        @Test
        @DisplayName("falls apart by change kind, component and quarter")
        void breakdowns() {
            JsonNode figure = get(SUCCESS);
            assertThat(figure.get("byChangeKind"))
                    .extracting(k -> k.get("changeKind").asString() + " " + k.get("n").asInt())
                    .containsExactly("CODE 2", "CONFIG 1");
            assertThat(figure.get("byComponent"))
                    .extracting(c -> c.get("component").asString() + " " + c.get("n").asInt())
                    .containsExactly("shop 3");
            assertThat(figure.get("byPeriod"))
                    .extracting(p -> p.get("from").asString() + " " + p.get("to").asString())
                    .containsExactly("2026-01-01T00:00:00Z 2026-04-01T00:00:00Z");
        }

        @Test
        @DisplayName("is filtered by window, component and kind")
        void filters() {
            assertThat(get(SUCCESS + "&changeKind=CONFIG").get("n").asInt()).isEqualTo(1);
            assertThat(get(SUCCESS + "&component=nobody").get("n").asInt()).isZero();
            assertThat(get(SUCCESS + "&component=nobody").get("value").isNull()).isTrue();
            String window = "&from=2026-01-06T12:30:00Z&to=2026-01-07T11:00:00Z";
            assertThat(get(SUCCESS + window).get("n").asInt()).isEqualTo(1);
        }

        @Test
        @DisplayName("of live attempts is unknown, and never mixed in")
        void live() {
            insight.tell(Examples.live(8));
            JsonNode verified = get("/api/v1/metrics/rollback-success?basis=VERIFIED");
            assertThat(verified.get("n").asInt()).isZero();
            assertThat(verified.get("unknown").asInt()).isEqualTo(1);
            assertThat(verified.get("exclusions")).isEmpty();
            assertThat(get(SUCCESS).get("n").asInt()).isEqualTo(3);
        }
    }

    @Nested
    @DisplayName("the time to contain")
    class Time {
        @Test
        @DisplayName("is half by an hour, the open one at least two days")
        void handCount() {
            JsonNode figure = get(TIME);
            assertThat(figure.get("n").asInt()).isEqualTo(4);
            assertThat(figure.get("censored").asInt()).isEqualTo(1);
            assertThat(figure.get("unknown").asInt()).isZero();
            assertThat(figure.get("value").asDouble()).isEqualTo(3_600);
            assertThat(figure.get("p75").get("seconds").asDouble()).isEqualTo(9_000);
            assertThat(figure.get("p90").get("seconds").isNull()).isTrue();
            assertThat(figure.get("method").asString()).contains("Brookmeyer");
            assertThat(figure.get("points"))
                    .extracting(p -> p.get("seconds").asLong() + " " + p.get("censored"))
                    .containsExactly("9000 false", "3600 false", "1200 false", "172800 true");
            assertThat(figure.get("survival"))
                    .extracting(s -> s.get("contained").asDouble())
                    .containsExactly(0.25, 0.5, 0.75);
            assertThat(figure.get("xmr").get("redrawn").asBoolean()).isFalse();
            JsonNode segment = figure.get("xmr").get("segments").get(0);
            assertThat(segment.get("toIndex").asInt()).isEqualTo(2);
        }

        @Test
        @DisplayName("names order statistics when nothing is open")
        void complete() {
            assertThat(get(TIME + "&changeKind=CONFIG").get("method").asString())
                    .contains("order-statistic");
        }
    }

    @Nested
    @DisplayName("as known at")
    class AsKnown {
        @Test
        @DisplayName("a time before a later import, the earlier verdict stands")
        void revision() {
            var later =
                    Examples.event(
                            8, Examples.followed(Examples.payments(), "2026-01-06T12:40:00Z"));
            insight.tell(List.of(later));
            assertThat(get(SUCCESS).get("succeeded").asInt()).isEqualTo(1);
            String before = "&asOf=" + later.recordedAt().minusSeconds(1);
            assertThat(get(SUCCESS + before).get("succeeded").asInt()).isEqualTo(2);
            assertThat(get(SUCCESS + before).get("status").asString()).isEqualTo("provisional");
            insight.closeAt(later.recordedAt().minusSeconds(1));
            assertThat(get(SUCCESS + before).get("status").asString()).isEqualTo("final");
            String then = "&asOf=" + later.recordedAt();
            assertThat(get(SUCCESS + then).get("succeeded").asInt()).isEqualTo(1);
            assertThat(get(SUCCESS + then).get("status").asString()).isEqualTo("provisional");
        }

        @Test
        @DisplayName("a time before anything was recorded, nothing is known")
        void nothing() {
            JsonNode figure = get(SUCCESS + "&asOf=2026-01-31T00:00:00Z");
            assertThat(figure.get("n").asInt()).isZero();
            assertThat(figure.get("value").isNull()).isTrue();
            assertThat(figure.get("finding").asString())
                    .isEqualTo("No rollback in this selection.");
        }

        @Test
        @DisplayName("an earlier position, the answer is what was shown there")
        void position() {
            byte[] shown = raw(SUCCESS + "&position=release:7", null).getResponseBody();
            insight.tell(
                    List.of(
                            Examples.event(
                                    8,
                                    Examples.attempt(
                                            "att_8",
                                            "2026-01-11T08:00:00Z",
                                            "2026-01-11T08:10:00Z",
                                            ChangeKind.FLAG))));
            assertThat(raw(SUCCESS + "&position=release:7", null).getResponseBody())
                    .isEqualTo(shown);
            assertThat(get(SUCCESS).get("n").asInt()).isEqualTo(4);
        }

        @Test
        @DisplayName("a restart, nothing has changed")
        void restart() {
            byte[] before = raw(TIME, null).getResponseBody();
            insight.restart();
            insight.await(PositionVector.of("release", 7));
            assertThat(raw(TIME, null).getResponseBody()).isEqualTo(before);
        }
    }

    @Nested
    @DisplayName("what is prepared")
    class Prepared {
        private static final String COVERAGE = "/api/v1/metrics/rehearsal-coverage";
        private static final String RECOVERY = "/api/v1/metrics/recovery-time";

        @Test
        @DisplayName("is judged when the last event was recorded, where the minute is behind it")
        void judgedAt() {
            assertThat(get(COVERAGE).get("to").asString())
                    .isEqualTo(Examples.RECORDED.plusSeconds(7).toString());
            assertThat(get(COVERAGE + "?position=release:3").get("to").asString())
                    .isEqualTo(Examples.RECORDED.plusSeconds(3).toString());
            assertThat(get(COVERAGE + "?to=2026-01-20T00:00:00Z").get("to").asString())
                    .isEqualTo("2026-01-20T00:00:00Z");
        }

        @Test
        @DisplayName("says what the times of procedures rest on")
        void provenance() {
            insight.tell(
                    List.of(
                            Examples.event(
                                    8,
                                    new ReleaseEvents.ProcedurePublished(
                                            "prc_1",
                                            "shop",
                                            "Back",
                                            RecoveryAction.FULL_ROLLBACK,
                                            List.of(ChangeKind.SCHEMA),
                                            List.of(),
                                            1,
                                            false,
                                            false,
                                            600,
                                            Examples.RECORDED))));
            insight.tell(Examples.live(9));
            JsonNode answer = get(RECOVERY + "?component=shop");
            JsonNode item = answer.get("items").get(0);
            assertThat(item.get("boundSeconds").asDouble()).isEqualTo(600);
            assertThat(item.get("observed").get("p50").asDouble()).isEqualTo(600);
            assertThat(item.get("rehearsed").isNull()).isTrue();
            assertThat(answer.get("position").asString()).isEqualTo("release:10");
            assertThat(answer.get("formulaVersion").asString()).isEqualTo("recovery-time/1");
            JsonNode before = get(RECOVERY + "?position=release:9").get("items").get(0);
            assertThat(before.get("observed").isNull()).isTrue();
            assertThat(get(RECOVERY + "?component=nobody").get("items")).isEmpty();
        }

        @Test
        @DisplayName("takes no window where it has none")
        void noWindow() {
            var answer = raw(RECOVERY + "?from=2026-01-01T00:00:00Z", null);
            assertThat(answer.getStatus().value()).isEqualTo(400);
            assertThat(json(answer).get("field").asString()).isEqualTo("from");
        }
    }

    @Nested
    @DisplayName("the facts")
    class Drill {
        @Test
        @DisplayName("open by outcome, with the sentence and the events behind it")
        void outcome() {
            JsonNode items = get(ATTEMPTS + "&outcome=INEFFECTIVE").get("items");
            assertThat(items).hasSize(1);
            assertThat(items.get(0).get("attemptId").asString()).isEqualTo("att_2");
            assertThat(items.get(0).get("why").asString())
                    .isEqualTo("Put back at 2026-01-07T11:40:00Z, within 60 minutes.");
            assertThat(items.get(0).get("events").asString())
                    .isEqualTo("/api/v1/logs/release/events?tag=attempt:att_2");
        }

        @Test
        @DisplayName("come page by page, all read at the position of the first")
        void pages() {
            var ids = new ArrayList<String>();
            JsonNode page = get(ATTEMPTS + "&limit=3");
            page.get("items").forEach(i -> ids.add(i.get("attemptId").asString()));
            insight.tell(
                    List.of(
                            Examples.event(
                                    8,
                                    Examples.attempt(
                                            "att_0",
                                            "2026-01-01T08:00:00Z",
                                            "2026-01-01T08:10:00Z",
                                            ChangeKind.FLAG))));
            JsonNode next = get(ATTEMPTS + "&limit=3&cursor=" + page.get("nextCursor").asString());
            next.get("items").forEach(i -> ids.add(i.get("attemptId").asString()));
            assertThat(ids).containsExactly("att_4", "att_3", "att_2", "att_1");
            assertThat(next.get("nextCursor").isNull()).isTrue();
        }

        @Test
        @DisplayName("open one by one with every version")
        void one() {
            insight.tell(
                    List.of(
                            Examples.event(
                                    8,
                                    Examples.followed(
                                            Examples.payments(), "2026-01-06T12:40:00Z"))));
            JsonNode attempt = get("/api/v1/facts/attempts/att_1");
            assertThat(attempt.get("outcome").asString()).isEqualTo("INEFFECTIVE");
            assertThat(attempt.get("versions"))
                    .extracting(v -> v.get("outcome").asString())
                    .containsExactly("SUCCEEDED", "INEFFECTIVE");
            assertThat(raw("/api/v1/facts/attempts/nobody", null).getStatus().value())
                    .isEqualTo(404);
        }

        @Test
        @DisplayName("tell what was set aside and why, and the releases")
        void others() {
            assertThat(get("/api/v1/facts/set-aside?reason=REAPPLIES").get("items")).hasSize(1);
            assertThat(get("/api/v1/facts/releases").get("items")).hasSize(1);
        }

        @Test
        @DisplayName("are exported as a table stamped with position and formula version")
        void csv() {
            var answer = raw(ATTEMPTS + "&format=csv", null);
            assertThat(String.valueOf(answer.getResponseHeaders().getContentType()))
                    .startsWith("text/csv");
            String[] lines = new String(RunningInsight.body(answer), UTF_8).split("\r\n");
            assertThat(lines).hasSize(5);
            assertThat(lines[1]).endsWith("release:7,facts/observed/1");
        }
    }

    @Nested
    @DisplayName("a request")
    class Request {
        @ParameterizedTest(name = "{0} names {1}")
        @DisplayName("that is malformed is refused by the name of its parameter")
        @CsvSource({
            "changeKind=WIZARDRY, changeKind",
            "basis=GUESSED, basis",
            "from=yesterday, from",
            "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z, to",
            "asOf=soon, asOf",
            "position=release:99, position",
            "position=nonsense, position",
            "componnent=shop, componnent",
            "component=a&component=b, component"
        })
        void malformed(String query, String field) {
            var answer = raw("/api/v1/metrics/rollback-success?" + query, null);
            assertThat(answer.getStatus().value()).isEqualTo(400);
            assertThat(json(answer).get("field").asString()).isEqualTo(field);
        }

        @ParameterizedTest(name = "{0} names {1}")
        @DisplayName("for a list is checked as strictly")
        @CsvSource({
            "outcome=MAYBE, outcome",
            "limit=0, limit",
            "limit=501, limit",
            "cursor=%21, cursor",
            "cursor=bm9uc2Vuc2U, cursor",
            "format=xml, format"
        })
        void malformedList(String query, String field) {
            var answer = raw("/api/v1/facts/attempts?" + query, null);
            assertThat(answer.getStatus().value()).isEqualTo(400);
            assertThat(json(answer).get("field").asString()).isEqualTo(field);
        }

        @Test
        @DisplayName("that has the answer already gets 304 until something is recorded")
        void notModified() {
            var first = raw(SUCCESS, null);
            String etag = first.getResponseHeaders().getETag();
            assertThat(raw(SUCCESS, etag).getStatus().value()).isEqualTo(304);
            assertThat(raw(TIME, etag).getStatus().value()).isEqualTo(200);
            assertThat(first.getResponseHeaders().getFirst("Turnback-Position"))
                    .isEqualTo("release:7");
            insight.tell(List.of(Examples.event(8, Examples.payments())));
            assertThat(raw(SUCCESS, etag).getStatus().value()).isEqualTo(200);
        }
    }

    private JsonNode get(String path) {
        return insight.json(path);
    }

    private EntityExchangeResult<byte[]> raw(String path, @Nullable String etag) {
        return insight.raw(path, etag);
    }

    private static JsonNode json(EntityExchangeResult<byte[]> answer) {
        return Json.mapper().readTree(RunningInsight.body(answer));
    }

    private static Map<String, Integer> counts(JsonNode figure, String list, String name) {
        var counts = new HashMap<String, Integer>();
        StreamSupport.stream(figure.get(list).spliterator(), false)
                .forEach(e -> counts.put(e.get(name).asString(), e.get("count").asInt()));
        return counts;
    }
}
