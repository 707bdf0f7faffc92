package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.incident.ReviewEvents.HesitationAssessed;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("given periods that were shown")
class RestatedPeriodsOverHttpTest {

    private static final String PERIODS = "/api/v1/metrics/restatements/periods";

    /** All of the shop's history lies in the first quarter, which is settled by then. */
    private static final Instant SETTLED = Instant.parse("2026-04-02T00:00:00Z");

    private final RunningInsight insight =
            new RunningInsight(InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")));

    @AfterEach
    void stop() {
        insight.close();
    }

    private long recorded(Instant at, ReleaseEvents body) {
        long position = Duration.between(Examples.RECORDED, at).toSeconds();
        insight.tell(List.of(Examples.event(position, body)));
        return position;
    }

    private JsonNode periods(String query) {
        return insight.json(PERIODS + query).get("periods");
    }

    @Test
    @DisplayName("one that an event changed later is told with both figures, the event and why")
    void changed() {
        insight.tell(Examples.shop());
        long position =
                recorded(
                        SETTLED.plusSeconds(1),
                        Examples.followed(Examples.payments(), "2026-01-06T13:00:00Z"));
        JsonNode one = periods("").get(0);
        assertThat(periods("")).hasSize(1);
        assertThat(one.get("from").asString()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(one.get("to").asString()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(one.get("shownAt").asString()).isEqualTo(SETTLED.toString());
        assertThat(one.get("shown").get("value").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(one.get("now").get("value").asDouble()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(one.get("change").get("position").asLong()).isEqualTo(position);
        assertThat(one.get("change").get("about").get(0).asString()).isEqualTo("att_1");
        assertThat(one.get("because").get(0).asString())
                .isEqualTo("The rollback att_1 was SUCCEEDED and is INEFFECTIVE.");
        assertThat(periods("?asOf=" + SETTLED)).isEmpty();
        assertThat(periods("?changeKind=CONFIG")).isEmpty();
    }

    @Test
    @DisplayName("what comes in within a day of the end belongs to what was shown first")
    void settling() {
        insight.tell(Examples.shop());
        recorded(SETTLED, Examples.followed(Examples.payments(), "2026-01-06T13:00:00Z"));
        recorded(SETTLED.plusSeconds(60), Examples.setAside("obs_9", SetAsideReason.REAPPLIES));
        assertThat(periods("")).isEmpty();
    }

    @Test
    @DisplayName("an old history that is read restates nothing, and what is added to it later does")
    void imported() {
        recorded(SETTLED, old("att_1"));
        recorded(SETTLED.plus(Duration.ofHours(23)), old("att_2"));
        assertThat(periods("")).isEmpty();
        recorded(SETTLED.plus(Duration.ofHours(25)), old("att_3"));
        JsonNode one = periods("").get(0);
        assertThat(one.get("shown").get("n").asInt()).isEqualTo(2);
        assertThat(one.get("now").get("n").asInt()).isEqualTo(3);
        assertThat(one.get("because").get(0).asString())
                .isEqualTo("The rollback att_3 became known: SUCCEEDED.");
    }

    private static ReleaseEvents old(String id) {
        return Examples.attempt(
                id, "2025-01-06T10:00:00Z", "2025-01-06T12:30:00Z", ChangeKind.CODE);
    }

    @Test
    @DisplayName("a review restates a period of hesitation, and what was computed stays")
    void reviewed() {
        World world = new World().shop("payments").incident("inc_1", 0);
        insight.tell(
                world.given(judging("obl_1", "inc_1").knowable(3).worsened(900).event()).events());
        var body =
                new HesitationAssessed(
                        "inc_1",
                        "rev_1",
                        "obl_1",
                        HesitationVerdict.REJECTED,
                        List.of(),
                        "the alert had not reached anybody",
                        1,
                        minute(600));
        insight.tell(
                List.of(
                        new PublishedEvent(
                                "incident",
                                9,
                                "inc_9",
                                PublishedTypes.type(body.getClass()),
                                body.subject(),
                                minute(600),
                                SETTLED.plusSeconds(5),
                                null,
                                null,
                                body)));
        JsonNode one = periods("?metric=hesitation&basis=VERIFIED").get(0);
        assertThat(one.get("shown").get("value")).isEqualTo(one.get("now").get("value"));
        assertThat(one.get("shown").get("reviewed").asDouble()).isEqualTo(1);
        assertThat(one.get("now").get("reviewed").asDouble()).isZero();
        assertThat(one.get("because").get(0).asString())
                .isEqualTo(
                        "The obligation obl_1 was HESITATION_WORSENED and is HESITATION_WORSENED"
                                + " (a review: REJECTED).");
    }

    @Test
    @DisplayName("nothing is told of nothing, and a figure without periods is refused by its name")
    void none() {
        assertThat(periods("")).isEmpty();
        assertThat(insight.text(PERIODS + "?metric=time-to-contain", 400)).contains("metric");
        assertThat(insight.text(PERIODS + "?since=2026-01-01T00:00:00Z", 400)).contains("since");
    }
}
