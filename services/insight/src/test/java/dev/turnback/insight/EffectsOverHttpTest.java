package dev.turnback.insight;

import static dev.turnback.insight.EffectExamples.adopted;
import static dev.turnback.insight.EffectExamples.bad;
import static dev.turnback.insight.EffectExamples.day;
import static dev.turnback.insight.EffectExamples.good;
import static dev.turnback.insight.EffectExamples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
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

    private World tell() {
        World world = adopted(happened(proposed(new World())), 0.2);
        insight.tell(world.events());
        return world;
    }

    private static World happened(World world) {
        for (int i = 0; i < 30; i++) {
            if (i % 3 == 0) {
                bad(world, "d" + i, i / 100.0, Bad.LATE);
            } else {
                good(world, "d" + i, i / 100.0);
            }
        }
        return world;
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
        World world = tell();
        String before = insight.text(EFFECTS + "/gui_1?basis=VERIFIED", 200);
        insight.restart();
        insight.await(world.position());
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
    @DisplayName("it can be taken along as a table, a row a measure, that no spreadsheet runs")
    void table() {
        World world = new World();
        world.given(
                new GuidanceProposed(
                        "gui_1",
                        "=cmd|' /C calc'!A0",
                        EffectExamples.SCOPE,
                        null,
                        null,
                        null,
                        day(0)));
        insight.tell(adopted(happened(world), 0.2).events());
        String path = EFFECTS + "/gui_1?basis=VERIFIED&format=csv";
        String[] lines = insight.text(path, 200).split("\r\n");
        assertThat(lines).hasSize(1 + 4);
        assertThat(lines[0]).startsWith("guidanceId,clause,version,basis,adoptedAt,retiredAt,");
        assertThat(lines[0]).endsWith(",figurePosition,formulaVersion");
        JsonNode first = insight.json(EFFECTS + "/gui_1?basis=VERIFIED").get("measures").get(0);
        assertThat(lines[1])
                .startsWith("gui_1,'=cmd|' /C calc'!A0,1,VERIFIED,")
                .contains("," + first.get("name").asString() + ",")
                .contains(",TOO_FEW,")
                .endsWith(",effects/verified/1");
        assertThat(insight.raw(path, null).getResponseHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"effects.csv\"");
        assertThat(insight.text(EFFECTS + "?basis=VERIFIED&format=csv", 200))
                .isEqualTo(insight.text(path, 200));
        insight.text(EFFECTS + "/gui_9?format=csv", 404);
    }

    @Test
    @DisplayName("an item of which nothing can be compared is a row without a measure")
    void emptyTable() {
        insight.tell(adopted(proposed(new World()), 0.2).events());
        String[] lines = insight.text(EFFECTS + "?format=csv", 200).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[1]).startsWith("gui_1,Expand first.,1,OBSERVED,").contains("Nothing to");
        assertThat(lines[1].chars().filter(c -> c == ',').count())
                .isGreaterThanOrEqualTo(lines[0].chars().filter(c -> c == ',').count());
        assertThat(insight.text(EFFECTS + "?format=markdown", 400)).contains("format");
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
