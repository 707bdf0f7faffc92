package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.ReviewEvents.HesitationAssessed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.web.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("given two incidents, one worsened by hesitation")
class HesitationOverHttpTest {

    private static final String FIGURE = "/api/v1/metrics/hesitation?basis=VERIFIED";
    private static final String FACTS = "/api/v1/facts/obligations?basis=VERIFIED";

    private final RunningInsight insight =
            new RunningInsight(InstantSource.fixed(DecisionExamples.NOON));
    private final World world = new World().shop("payments");

    @BeforeEach
    void twoIncidents() {
        world.given(World.owned("shop", "search", 50))
                .incident("inc_1", 0, Severity.SEV1, false)
                .incident("inc_2", 100, Severity.SEV3, false)
                .given(
                        judging("obl_1", "inc_1").knowable(3).worsened(900).event(),
                        judging("obl_2", "inc_2")
                                .knowable(103)
                                .rule("latency", HarmKind.SYSTEM)
                                .by(ActorKind.MACHINE)
                                .event());
        insight.tell(world.events());
    }

    @AfterEach
    void stop() {
        insight.close();
    }

    private JsonNode get(String path) {
        return insight.json(path);
    }

    @Test
    @DisplayName("the figure says what it rests on, at a position of all three logs")
    void figure() {
        JsonNode figure = get(FIGURE);
        assertThat(figure.get("n").asInt()).isEqualTo(2);
        assertThat(figure.get("worsened").asInt()).isEqualTo(1);
        assertThat(figure.get("position").asString()).isEqualTo("decision:2,incident:6,release:3");
        assertThat(figure.get("formulaVersion").asString()).isEqualTo("hesitation/verified/1");
        assertThat(figure.get("facts").asString()).isEqualTo(FACTS);
        assertThat(figure.get("underFixedBudgets")).hasSize(3);
        assertThat(get("/api/v1/metrics/hesitation").get("n").asInt()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @DisplayName("the figure is narrowed by")
    @CsvSource({
        "team=payments, 1, 1",
        "team=search, 0, 1",
        "severity=SEV1, 1, 1",
        "harmKind=SYSTEM, 0, 1",
        "actor=PERSON, 1, 1",
        "pattern=expand%20only, 1, 2",
        "changeKind=SCHEMA, 1, 2",
        "changeKind=CODE, 0, 0",
        "component=shop, 1, 2",
        "drills=only, 0, 0",
        "drills=exclude, 1, 2",
        "to=2026-03-01T13:00:00Z, 1, 1"
    })
    void narrowed(String filter, int worsened, int n) {
        JsonNode figure = get(FIGURE + "&" + filter);
        assertThat(figure.get("worsened").asInt()).isEqualTo(worsened);
        assertThat(figure.get("n").asInt()).isEqualTo(n);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @DisplayName("a malformed filter is refused by its name")
    @CsvSource({
        "severity=BAD, severity",
        "harmKind=x, harmKind",
        "actor=robot, actor",
        "drills=some, drills",
        "teem=search, teem"
    })
    void malformed(String query, String field) {
        JsonNode problem = Json.mapper().readTree(insight.text(FIGURE + "&" + query, 400));
        assertThat(problem.get("field").asString()).isEqualTo(field);
        insight.text("/api/v1/metrics/rollback-success?" + query, 400);
        insight.text("/api/v1/metrics/time-to-contain?" + query, 400);
        insight.text("/api/v1/metrics/rehearsal-coverage?" + query, 400);
    }

    @Test
    @DisplayName("the facts behind it open by outcome and one by one, with the arithmetic")
    void facts() {
        JsonNode items = get(FACTS + "&outcome=HESITATION_WORSENED").get("items");
        assertThat(items).hasSize(1);
        JsonNode one =
                get("/api/v1/facts/obligations/" + items.get(0).get("obligationId").asString());
        assertThat(one.get("events").asString())
                .isEqualTo("/api/v1/logs/decision/events?tag=obligation:obl_1");
        assertThat(one.get("arithmetic").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "L = 900 s from K " + minute(3) + " to D " + minute(18) + ".",
                        "H = max(0, L − B) = max(0, 900 s − 300 s) = 600 s.",
                        "AH = 1000, which is at least m = 60.",
                        "HESITATION_WORSENED.");
        assertThat(one.get("versions")).hasSize(1);
        insight.text("/api/v1/facts/obligations/nobody", 404);
    }

    @Test
    @DisplayName("the facts come page by page, filtered, and as a table")
    void pages() {
        JsonNode page = get(FACTS + "&limit=1");
        assertThat(page.get("items").get(0).get("obligationId").asString()).isEqualTo("obl_2");
        JsonNode next = get(FACTS + "&limit=1&cursor=" + page.get("nextCursor").asString());
        assertThat(next.get("items").get(0).get("obligationId").asString()).isEqualTo("obl_1");
        assertThat(get(FACTS + "&incident=inc_1").get("items")).hasSize(1);
        assertThat(get(FACTS + "&actor=MACHINE").get("items")).hasSize(1);
        String[] lines = insight.text(FACTS + "&format=csv", 200).split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[1]).endsWith(",facts/verified/1");
    }

    @Test
    @DisplayName("an earlier position is answered as it was then")
    void earlier() {
        JsonNode before = get(FIGURE + "&position=decision:1,incident:6,release:3");
        assertThat(before.get("n").asInt()).isEqualTo(1);
        assertThat(get(FIGURE).get("n").asInt()).isEqualTo(2);
    }

    @Nested
    @DisplayName("once reviews have looked at it")
    class Reviews {

        private static final String RESTATED =
                "/api/v1/metrics/restatements?basis=VERIFIED&metric=hesitation&since=";

        private Instant assessed(HesitationVerdict verdict, int version) {
            int told = world.events().size();
            world.given(
                    new HesitationAssessed(
                            "inc_1",
                            "rev_1",
                            "obl_1",
                            verdict,
                            verdict == HesitationVerdict.CONFIRMED
                                    ? List.of(
                                            HesitationCause.AUTHORITY_UNCLEAR,
                                            HesitationCause.ALMOST_FIXED)
                                    : List.of(),
                            "=1+1",
                            version,
                            minute(500)));
            insight.tell(world.events().subList(told, told + 1));
            return world.events().getLast().recordedAt();
        }

        private Instant shown() {
            return world.events().getLast().recordedAt();
        }

        private static double reviewed(JsonNode value) {
            return value.get("reviewed").asDouble();
        }

        @Test
        @DisplayName("an assessment changes the reviewed figure alone, and is told as what did")
        void assessment() {
            Instant shown = shown();
            assessed(HesitationVerdict.REJECTED, 1);
            JsonNode figure = get(FIGURE);
            assertThat(figure.get("value").asDouble()).isEqualTo(0.5);
            assertThat(figure.get("reviewed").get("value").asDouble()).isZero();
            JsonNode restated = get(RESTATED + shown);
            assertThat(restated.get("shown").get("value").asDouble()).isEqualTo(0.5);
            assertThat(restated.get("now").get("value").asDouble()).isEqualTo(0.5);
            assertThat(reviewed(restated.get("shown"))).isEqualTo(0.5);
            assertThat(reviewed(restated.get("now"))).isZero();
            JsonNode change = restated.get("changes").get(0);
            assertThat(restated.get("changes")).hasSize(1);
            assertThat(change.get("log").asString()).isEqualTo("incident");
            assertThat(change.get("position").asInt()).isEqualTo(7);
            assertThat(change.get("about").get(0).asString()).isEqualTo("obl_1");
        }

        @Test
        @DisplayName("one that says what was computed changes nothing, and nothing is told")
        void confirmed() {
            Instant shown = shown();
            assessed(HesitationVerdict.CONFIRMED, 1);
            assertThat(get(RESTATED + shown).get("changes")).isEmpty();
            assertThat(get(RESTATED + shown).get("looked").asInt()).isEqualTo(1);
        }

        @Test
        @DisplayName(
                "an amendment restates it again, and what was published first stays to be seen")
        void amendment() {
            Instant shown = shown();
            Instant published = assessed(HesitationVerdict.REJECTED, 1);
            assessed(HesitationVerdict.CONFIRMED, 2);
            JsonNode changes = get(RESTATED + shown).get("changes");
            assertThat(changes).hasSize(2);
            assertThat(reviewed(changes.get(0).get("before"))).isZero();
            assertThat(reviewed(changes.get(0).get("after"))).isEqualTo(0.5);
            assertThat(reviewed(changes.get(1).get("before"))).isEqualTo(0.5);
            assertThat(reviewed(changes.get(1).get("after"))).isZero();
            assertThat(get(RESTATED + published).get("changes")).hasSize(1);
            JsonNode now = get("/api/v1/facts/obligations/obl_1").get("reviewed");
            assertThat(now.get("version").asInt()).isEqualTo(2);
            assertThat(now.get("verdict").asString()).isEqualTo("CONFIRMED");
            JsonNode first = get(FACTS + "&incident=inc_1&asOf=" + published).get("items").get(0);
            assertThat(first.get("reviewed").get("version").asInt()).isEqualTo(1);
            assertThat(first.get("reviewed").get("verdict").asString()).isEqualTo("REJECTED");
            assertThat(get(FIGURE + "&asOf=" + published).get("reviewed").get("rejected").asInt())
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("the tables and the document say what they found beside what was computed")
        void exported() {
            assessed(HesitationVerdict.CONFIRMED, 1);
            assertThat(insight.text(FACTS + "&format=csv", 200))
                    .contains(",flags,reviewed,reviewedCauses,recordedAt,")
                    .contains(",CONFIRMED,AUTHORITY_UNCLEAR ALMOST_FIXED,");
            assertThat(insight.text(FIGURE + "&format=markdown", 200))
                    .contains("| computed | 1 | 2 | 0 | 50.0 % |")
                    .contains("| after reviews | 1 | 2 | 0 | 50.0 % |")
                    .contains("judged as worsened: 1. Reviews confirm 1 and reject 0; not looked")
                    .contains("| ALMOST\\_FIXED | 1 |");
        }
    }

    @Test
    @DisplayName("an incident that goes on lasts as long in every export as in the figure itself")
    void stillOpen() {
        int told = world.events().size();
        world.given(
                        new IncidentContained("inc_1", "quiet", minute(10)),
                        new IncidentContained("inc_2", "quiet", minute(120)))
                .incident("inc_3", 200, Severity.SEV2, false);
        List<PublishedEvent> later = world.events().subList(told, world.events().size());
        insight.tell(later);
        String time = "/api/v1/metrics/time-to-contain?basis=VERIFIED";
        double figure = get(time).get("value").asDouble();
        assertThat(figure).isEqualTo(1_200);
        assertThat(insight.text("/api/v1/metrics/prometheus", 200))
                .contains(
                        "turnback_time_to_contain_seconds{basis=\"verified\",quantile=\"0.5\"} "
                                + figure);
        Instant shown = later.get(1).recordedAt();
        JsonNode restated =
                get(
                        "/api/v1/metrics/restatements?basis=VERIFIED&metric=time-to-contain&since="
                                + shown);
        assertThat(restated.get("now").get("value").asDouble()).isEqualTo(figure);
        assertThat(restated.get("shown").get("value"))
                .isEqualTo(get(time + "&asOf=" + shown).get("value"));
    }
}
