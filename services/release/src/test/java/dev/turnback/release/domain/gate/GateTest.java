package dev.turnback.release.domain.gate;

import static dev.turnback.contracts.ChangeKind.CODE;
import static dev.turnback.contracts.ChangeKind.DATA;
import static dev.turnback.contracts.ChangeKind.SCHEMA;
import static dev.turnback.release.domain.gate.GateBreaks.broken;
import static dev.turnback.release.domain.gate.GateExamples.clean;
import static dev.turnback.release.domain.gate.GateExamples.guidance;
import static dev.turnback.release.domain.gate.GateExamples.past;
import static dev.turnback.release.domain.gate.GateMends.mended;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.sheet.SheetContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    private static final int TRIES = 300;

    /** The rules whose smallest break is put in; the others stay mended. */
    private static List<Rule> some(Random random) {
        return Stream.of(Rule.values()).filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static GateCase brokenIn(List<Rule> rules) {
        GateCase gate = clean();
        for (Rule rule : rules) {
            gate = broken(rule, gate);
        }
        return gate;
    }

    @Test
    void whatIsPreparedWellHasNone() {
        assertThat(clean().spots()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void eachIsFoundByItsOwnRuleAlone(Rule rule) {
        assertThat(broken(rule, clean()).rules()).containsExactly(rule);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void eachCanBeMended(Rule rule) {
        assertThat(mended(rule, broken(rule, clean())).spots(rule)).isEmpty();
    }

    @Test
    void allAreFoundInTheOrderOfTheRules() {
        var several =
                List.of(
                        Rule.ONE_WAY_TO_EVERYONE,
                        Rule.PREREQUISITE_UNCONFIRMED,
                        Rule.REHEARSAL_STALE,
                        Rule.GUIDANCE_NOT_FOLLOWED,
                        Rule.BELOW_REVERSIBILITY_BAR);
        assertThat(brokenIn(several).rules()).isEqualTo(several);
        assertThat(brokenIn(several.reversed()).rules()).isEqualTo(several);
    }

    @Test
    void nothingButAVersionIsAlmostEverythingUnseen() {
        GateInput in = clean().input();
        var bare =
                new GateCase(
                        new GateInput(
                                new Plan(
                                        "shop",
                                        "2.0",
                                        null,
                                        List.of(new Change(DATA, "orders by region")),
                                        List.of()),
                                Ownership.NOBODY,
                                null,
                                List.of(
                                        new GateInput.WayBack(
                                                new Change(DATA, "orders by region"),
                                                null,
                                                GateRehearsals.never(false),
                                                null)),
                                List.of(),
                                null,
                                List.of(),
                                Map.of(),
                                List.of(),
                                List.of(),
                                in.at()));
        assertThat(bare.rules())
                .containsExactly(
                        Rule.NO_REVERSIBILITY,
                        Rule.NO_CONTAINMENT,
                        Rule.NO_PROCEDURE,
                        Rule.NO_AUTHORITY_IN_WINDOW,
                        Rule.ROLLBACK_TIME_UNKNOWN,
                        Rule.NEVER_REHEARSED,
                        Rule.NO_USER_HARM_RULE,
                        Rule.DATA_OWNER_MISSING,
                        Rule.BELOW_REVERSIBILITY_BAR);
        assertThat(bare.spots())
                .extracting(BlindSpot::sentence)
                .noneMatch(sentence -> sentence.contains("null"));
    }

    @Test
    void mendingOneNeverAddsAnotherOfTheSameRule() {
        var random = new Random(20_260_301);
        for (int i = 0; i < TRIES; i++) {
            GateCase before = brokenIn(some(random));
            for (Rule rule : Rule.values()) {
                assertThat(before.subjects(rule))
                        .as("try %d, %s", i, rule)
                        .containsAll(mended(rule, before).subjects(rule));
            }
        }
    }

    @Test
    void noSubjectIsFoundTwiceByARule() {
        var random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            assertThat(brokenIn(some(random)).spots())
                    .extracting(spot -> spot.rule() + " " + spot.subject())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theOrderOfWhatIsPutInIsAllTheSame() {
        var random = new Random(11);
        for (int i = 0; i < TRIES; i++) {
            GateCase gate = brokenIn(some(random));
            assertThat(shuffled(gate, random).spots()).as("try %d", i).isEqualTo(gate.spots());
        }
    }

    private static GateCase shuffled(GateCase gate, Random random) {
        GateInput in = gate.input();
        SheetContent sheet = in.sheet();
        return gate.changes(shuffled(in.changes(), random))
                .procedures(shuffled(in.procedures(), random))
                .sheet(shuffled(sheet, random))
                .guidance(shuffled(in.guidance(), random))
                .open(shuffled(in.open(), random))
                .past(shuffled(in.past(), random))
                .readiness(
                        r ->
                                new Readiness(
                                        r.window(),
                                        shuffled(r.onDuty(), random),
                                        shuffled(r.confirmed(), random),
                                        shuffled(r.guidance(), random)));
    }

    private static @Nullable SheetContent shuffled(@Nullable SheetContent sheet, Random random) {
        return sheet == null
                ? null
                : new SheetContent(sheet.name(), shuffled(sheet.rules(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Nested
    class Links {
        @Test
        void areToTheGuidanceThatSpeaksOfTheKindOfChange() {
            GateCase gate =
                    broken(Rule.NO_CONTAINMENT, clean())
                            .guidance(
                                    List.of(
                                            guidance("gui_2"),
                                            guidance("gui_1", SCHEMA, CODE),
                                            guidance("gui_0", DATA)));
            assertThat(gate.spots(Rule.NO_CONTAINMENT))
                    .singleElement()
                    .satisfies(
                            spot -> assertThat(spot.guidance()).containsExactly("gui_1", "gui_2"));
        }

        @Test
        void areToThePastIncidentsOfItTheFiveNewest() {
            GateCase gate =
                    broken(Rule.NO_CONTAINMENT, clean())
                            .past(
                                    List.of(
                                            past("inc_a", 6, SCHEMA),
                                            past("inc_b", 5, SCHEMA, DATA),
                                            past("inc_c", 4, SCHEMA),
                                            past("inc_d", 1, CODE),
                                            past("inc_e", 1),
                                            past("inc_f", 2, SCHEMA),
                                            past("inc_h", 3, SCHEMA),
                                            past("inc_g", 3, SCHEMA)));
            assertThat(gate.spots(Rule.NO_CONTAINMENT))
                    .singleElement()
                    .satisfies(
                            spot ->
                                    assertThat(spot.incidents())
                                            .containsExactly(
                                                    "inc_f", "inc_g", "inc_h", "inc_c", "inc_b"));
        }

        @Test
        void areNoneOfThePlanAsAWhole() {
            assertThat(broken(Rule.NO_USER_HARM_RULE, clean()).spots())
                    .singleElement()
                    .satisfies(
                            spot -> {
                                assertThat(spot.guidance()).isEmpty();
                                assertThat(spot.incidents()).isEmpty();
                            });
        }

        @Test
        void areThoseOfAllOneWayChangesOfSeveral() {
            assertThat(broken(Rule.SEVERAL_ONE_WAY, clean()).spots())
                    .singleElement()
                    .satisfies(spot -> assertThat(spot.incidents()).containsExactly("inc_2"));
        }
    }

    @Test
    void changesOfTheSameKindAndPatternAreOneSubject() {
        GateCase gate =
                clean().plus(
                                new GateInput.WayBack(
                                        new Change(CODE, "new search"),
                                        null,
                                        GateRehearsals.passed(false, 60),
                                        null))
                        .change(CODE, GateLines.withoutALine());
        assertThat(gate.spots(Rule.NO_REVERSIBILITY))
                .singleElement()
                .satisfies(
                        spot -> {
                            assertThat(spot.subject()).isEqualTo("change:CODE");
                            assertThat(spot.sentence())
                                    .contains("CODE (new basket)")
                                    .contains("CODE (new search)");
                        });
    }
}
