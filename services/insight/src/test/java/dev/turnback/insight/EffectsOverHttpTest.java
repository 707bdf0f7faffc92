package dev.turnback.insight;

import static dev.turnback.insight.EffectExamples.adopted;
import static dev.turnback.insight.EffectExamples.bad;
import static dev.turnback.insight.EffectExamples.good;
import static dev.turnback.insight.EffectExamples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.insight.EffectExamples.Bad;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("What came after guidance, over HTTP")
class EffectsOverHttpTest {

    private static final String EFFECTS = "/api/v1/metrics/effects";

    private RunningInsight insight;

    @BeforeEach
    void start() {
        insight = new RunningInsight(InstantSource.fixed(EffectExamples.day(100)));
    }

    @AfterEach
    void stop() {
        insight.close();
    }

    private void tell() {
        World world = proposed(new World());
        for (int i = 0; i < 30; i++) {
            if (i % 3 == 0) {
                bad(world, "d" + i, i / 100.0, Bad.LATE);
            } else {
                good(world, "d" + i, i / 100.0);
            }
        }
        insight.tell(adopted(world, 0.2).events());
    }

    @Test
    @DisplayName("an item has its comparison, its position and the incidents since")
    void one() {
        tell();
        JsonNode answer = insight.json(EFFECTS + "/gui_1?basis=VERIFIED");
        assertThat(answer.get("metric").asString()).isEqualTo("effects");
        assertThat(answer.get("guidanceId").asString()).isEqualTo("gui_1");
        assertThat(answer.get("measures")).hasSize(4);
        assertThat(answer.get("measures").get(0).get("verdict").asString()).isEqualTo("TOO_FEW");
        assertThat(answer.get("position").asString()).contains("guidance:2");
        assertThat(answer.get("formulaVersion").asString()).isEqualTo("effects/verified/1");
        assertThat(answer.get("happened").asInt())
                .isEqualTo(answer.get("notPrevented").size())
                .isPositive();
        assertThat(answer.get("status").asString()).isEqualTo("provisional");
    }

    @Test
    @DisplayName("it is remembered over a restart")
    void restarted() {
        tell();
        String before = insight.text(EFFECTS + "/gui_1?basis=VERIFIED", 200);
        insight.restart();
        assertThat(insight.text(EFFECTS + "/gui_1?basis=VERIFIED", 200)).isEqualTo(before);
    }

    @Test
    @DisplayName("what was known earlier is answered as it was")
    void asOf() {
        tell();
        insight.text(EFFECTS + "/gui_1?asOf=2026-03-01T12:00:00Z", 404);
        JsonNode before = insight.json(EFFECTS + "/gui_1?basis=VERIFIED&position=guidance:1");
        assertThat(before.get("adoptedAt").isNull()).isTrue();
        assertThat(before.get("measures")).isEmpty();
    }

    @Test
    @DisplayName("all adopted items are listed, with nothing asked for too")
    void all() {
        assertThat(insight.json(EFFECTS).get("items")).isEmpty();
        tell();
        JsonNode all = insight.json(EFFECTS + "?basis=VERIFIED");
        assertThat(all.get("items")).hasSize(1);
        assertThat(all.get("note").asString()).contains("of twenty that change nothing");
    }

    @Test
    @DisplayName("it can be taken along as Markdown")
    void markdown() {
        tell();
        assertThat(insight.text(EFFECTS + "/gui_1?basis=VERIFIED&format=markdown", 200))
                .startsWith("# Too few to tell")
                .contains("> Expand first.")
                .contains("| Rollbacks that succeeded |")
                .contains("inc")
                .contains("Formula `effects/verified/1`");
    }

    @Test
    @DisplayName("what is malformed is named")
    void malformed() {
        assertThat(insight.text(EFFECTS + "?basis=BOTH", 400)).contains("basis");
        assertThat(insight.text(EFFECTS + "?component=shop", 400)).contains("component");
        assertThat(insight.text(EFFECTS + "/gui_1?format=pdf", 400)).contains("format");
        insight.text(EFFECTS + "/gui_9", 404);
    }
}
