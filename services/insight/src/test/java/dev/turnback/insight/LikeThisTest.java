package dev.turnback.insight;

import static dev.turnback.insight.LikeThisExamples.after;
import static dev.turnback.insight.LikeThisExamples.contained;
import static dev.turnback.insight.LikeThisExamples.declared;
import static dev.turnback.insight.LikeThisExamples.drill;
import static dev.turnback.insight.LikeThisExamples.harm;
import static dev.turnback.insight.LikeThisExamples.imported;
import static dev.turnback.insight.LikeThisExamples.links;
import static dev.turnback.insight.LikeThisExamples.minute;
import static dev.turnback.insight.LikeThisExamples.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.EarlierIncidents;
import dev.turnback.insight.metrics.EarlierIncidents.Likeness;
import dev.turnback.insight.metrics.LikeThis;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Counted by hand: earlier incidents of the shop, and one on day 100. */
@DisplayName("given an incident of the shop on day 100")
class LikeThisTest {

    private static final int TODAY = 100;
    private static final Instant AT = minute(TODAY, 30);

    private final FactBook book = new FactBook();
    private long position;

    LikeThisTest() {
        given(declared("inc_now", TODAY), harm("inc_now", TODAY), links("inc_now", "shop"));
    }

    private void given(IncidentEvents... events) {
        for (IncidentEvents event : events) {
            book.apply(LikeThisExamples.event(++position, event));
        }
    }

    /** One a day from a day on, contained after 1, 2, 3 … minutes. */
    private void givenEarlier(String prefix, int from, int count, IncidentEvents... more) {
        for (int i = 1; i <= count; i++) {
            String id = prefix + i;
            given(
                    declared(id, from + i),
                    harm(id, from + i),
                    links(id, "shop"),
                    contained(id, from + i, i));
        }
        given(more);
    }

    private LikeThis answer(String id, Instant at) {
        var knowledge =
                Knowledge.at(new PositionVector(Map.of("incident", position, "release", position)));
        return LikeThis.of(
                EarlierIncidents.of(book, knowledge, id).orElseThrow(), at, 500, false, "");
    }

    private LikeThis answer() {
        return answer("inc_now", AT);
    }

    private List<String> earlier() {
        return answer().earlier().stream().map(LikeThis.Earlier::incidentId).toList();
    }

    @Nested
    @DisplayName("and 24 earlier ones, contained after 1 to 24 minutes")
    class Enough {

        Enough() {
            givenEarlier("inc_", 0, 24);
        }

        @Test
        @DisplayName("says how many were contained at its age, and when half were")
        void atItsAge() {
            LikeThis answer = answer("inc_now", minute(TODAY, 7));
            assertThat(answer.ageSeconds()).isEqualTo(420);
            assertThat(answer.n()).isEqualTo(24);
            assertThat(answer.containedByThen()).isEqualTo(7);
            assertThat(answer.p50().seconds()).isEqualTo(720);
            assertThat(answer.p75().seconds()).isEqualTo(1080);
            assertThat(answer.p90().seconds()).isEqualTo(1320);
            assertThat(answer.p50().interval()).containsExactly(420.0, 1080.0);
            assertThat(answer.finding())
                    .isEqualTo(
                            "7 of 24 earlier incidents like this one were contained within 7 min,"
                                    + " as long as it lasts now; half within 12 min (95 %"
                                    + " interval: 7 min to 18 min).");
        }

        @Test
        @DisplayName("takes the time that it lasted once it has ended")
        void ended() {
            given(contained("inc_now", TODAY, 3));
            LikeThis answer = answer();
            assertThat(answer.ended()).isTrue();
            assertThat(answer.ageSeconds()).isEqualTo(180);
            assertThat(answer.containedByThen()).isEqualTo(3);
            assertThat(answer.finding()).contains("within 3 min, as long as it took;");
        }

        @Test
        @DisplayName("counts one that is still open as not contained, for as long as it lasts")
        void open() {
            given(declared("inc_open", 90), harm("inc_open", 90), links("inc_open", "shop"));
            LikeThis answer = answer();
            assertThat(answer.n()).isEqualTo(25);
            assertThat(answer.open()).isEqualTo(1);
            assertThat(answer.containedByThen()).isEqualTo(24);
            assertThat(answer.method()).contains("Brookmeyer");
            assertThat(answer.earlier().getFirst().open()).isTrue();
            assertThat(answer.earlier().getFirst().seconds()).isEqualTo(10 * 86_400 + 1_800);
        }

        @Test
        @DisplayName("leaves out what contradicts itself, and counts it beside")
        void invalid() {
            given(
                    declared("inc_odd", 90),
                    harm("inc_odd", 90),
                    links("inc_odd", "shop"),
                    contained("inc_odd", 90, -5));
            assertThat(answer().n()).isEqualTo(24);
            assertThat(answer().unknown()).isEqualTo(1);
            assertThat(answer().earlier().getFirst().seconds()).isEqualTo(-300);
        }

        @Test
        @DisplayName("claims no age before it began")
        void tooEarly() {
            LikeThis answer = answer("inc_now", minute(TODAY, -1));
            assertThat(answer.ageSeconds()).isNull();
            assertThat(answer.containedByThen()).isNull();
            assertThat(answer.finding()).startsWith("24 earlier incidents are like this one; half");
        }

        @Test
        @DisplayName("does not count what was cancelled, is part of another, or is a drill")
        void notOfTheirOwn() {
            given(
                    new IncidentCancelled("inc_1", "a test", AT),
                    new IncidentsMerged("inc_2", "inc_3", "the same", AT));
            given(drill("inc_d1", 41), links("inc_d1", "shop"));
            assertThat(answer().n()).isEqualTo(22);
        }

        @Test
        @DisplayName("does not count what it is itself part of")
        void whole() {
            given(new IncidentsMerged("inc_now", "inc_24", "the same", AT));
            assertThat(earlier()).doesNotContain("inc_24").hasSize(23);
        }

        @Test
        @DisplayName("does not count what began at the same time or later")
        void later() {
            given(
                    declared("inc_same", TODAY),
                    harm("inc_same", TODAY),
                    links("inc_same", "shop"),
                    declared("inc_later", TODAY + 1),
                    links("inc_later", "shop"));
            assertThat(answer().n()).isEqualTo(24);
        }

        @Test
        @DisplayName("never mixes imported ones in")
        void basis() {
            given(imported("inc_i1", 50, 10), imported("inc_i2", 51, null));
            assertThat(answer().n()).isEqualTo(24);
            LikeThis ofImported = answer("inc_i2", AT);
            assertThat(ofImported.n()).isEqualTo(1);
            assertThat(ofImported.rule().sentence())
                    .isEqualTo("Earlier incidents of shop; from imported history.");
        }

        @Test
        @DisplayName("compares a drill with drills only")
        void drills() {
            given(
                    drill("inc_d1", 50),
                    links("inc_d1", "shop"),
                    contained("inc_d1", 50, 9),
                    drill("inc_d2", 51),
                    links("inc_d2", "shop"));
            LikeThis answer = answer("inc_d2", minute(51, 9));
            assertThat(answer.earlier())
                    .extracting(LikeThis.Earlier::incidentId)
                    .containsExactly("inc_d1");
            assertThat(answer.containedByThen()).isEqualTo(1);
            assertThat(answer.rule().sentence())
                    .isEqualTo("Earlier drills of shop; recorded live.");
            assertThat(answer.finding())
                    .isEqualTo("Not enough earlier drills to compare: 1, and it takes 20.");
        }
    }

    @Nested
    @DisplayName("and too few earlier ones")
    class TooFew {

        @Test
        @DisplayName("says so, and what is known of them")
        void nineteen() {
            givenEarlier("inc_", 0, 19);
            LikeThis answer = answer("inc_now", minute(TODAY, 7));
            assertThat(answer.finding())
                    .isEqualTo("Not enough earlier incidents to compare: 19, and it takes 20.");
            assertThat(answer.containedByThen()).isEqualTo(7);
            assertThat(answer.p50().seconds()).isEqualTo(600);
        }

        @Test
        @DisplayName("claims nothing where there is none")
        void none() {
            LikeThis answer = answer();
            assertThat(answer.n()).isZero();
            assertThat(answer.containedByThen()).isZero();
            assertThat(answer.p50().seconds()).isNull();
            assertThat(answer.p50().interval()).containsExactly(null, null);
            assertThat(answer.earlier()).isEmpty();
        }
    }

    @Nested
    @DisplayName("which earlier ones are like it")
    class Rule {

        @Test
        @DisplayName("share a component that was not dismissed")
        void component() {
            givenEarlier("inc_", 0, 2, links("inc_2", "shop", ReleaseLink.DISMISSED));
            given(declared("inc_other", 50), links("inc_other", "search"));
            assertThat(earlier()).containsExactly("inc_1");
            EarlierIncidents.Rule rule = answer().rule();
            assertThat(rule.likeness()).isEqualTo(Likeness.COMPONENT);
            assertThat(rule.components()).containsExactly("shop");
            assertThat(rule.sentence()).isEqualTo("Earlier incidents of shop; recorded live.");
        }

        @Test
        @DisplayName("are of any of several components")
        void components() {
            given(links("inc_now", "search"), declared("inc_1", 1), links("inc_1", "search"));
            assertThat(earlier()).containsExactly("inc_1");
            assertThat(answer().rule().sentence())
                    .isEqualTo("Earlier incidents of search or shop; recorded live.");
        }

        @Test
        @DisplayName("are all, when it names no component")
        void all() {
            givenEarlier("inc_", 0, 2);
            given(links("inc_now", "shop", ReleaseLink.DISMISSED));
            given(declared("inc_3", 50), links("inc_3", "search"));
            assertThat(earlier()).containsExactly("inc_3", "inc_2", "inc_1");
            assertThat(answer().rule().likeness()).isEqualTo(Likeness.ALL);
            assertThat(answer().rule().sentence())
                    .isEqualTo(
                            "All earlier incidents: this one names no component; recorded live.");
        }

        @Test
        @DisplayName("share a kind of change too, when that leaves enough")
        void changeKind() {
            givenRelease("rel_now", ChangeKind.SCHEMA, ChangeKind.CODE);
            givenRelease("rel_schema", ChangeKind.SCHEMA);
            givenRelease("rel_flag", ChangeKind.FLAG);
            given(after("inc_now", "rel_now", ReleaseLink.SUSPECTED));
            givenEarlier("inc_", 0, 20);
            for (int i = 1; i <= 20; i++) {
                given(after("inc_" + i, "rel_schema", ReleaseLink.CAUSED));
            }
            givenEarlier("inc_f", 40, 1, after("inc_f1", "rel_flag", ReleaseLink.CAUSED));
            givenEarlier("inc_n", 50, 1);
            LikeThis answer = answer();
            assertThat(answer.n()).isEqualTo(20);
            assertThat(answer.rule().likeness()).isEqualTo(Likeness.COMPONENT_AND_CHANGE_KIND);
            assertThat(answer.rule().changeKinds())
                    .containsExactly(ChangeKind.CODE, ChangeKind.SCHEMA);
            assertThat(answer.rule().ofSameKind()).isEqualTo(20);
            assertThat(answer.rule().sentence())
                    .isEqualTo(
                            "Earlier incidents of shop, linked to a release that changes CODE or"
                                    + " SCHEMA; recorded live.");
        }

        @Test
        @DisplayName("are of any kind of change, when too few share it")
        void tooFewOfTheKind() {
            givenRelease("rel_now", ChangeKind.SCHEMA);
            given(after("inc_now", "rel_now", ReleaseLink.SUSPECTED));
            givenEarlier("inc_", 0, 20, after("inc_1", "rel_now", ReleaseLink.CAUSED));
            LikeThis answer = answer();
            assertThat(answer.n()).isEqualTo(20);
            assertThat(answer.rule().likeness()).isEqualTo(Likeness.COMPONENT);
            assertThat(answer.rule().ofSameKind()).isEqualTo(1);
            assertThat(answer.rule().sentence())
                    .isEqualTo(
                            "Earlier incidents of shop, whatever was changed: only 1 is linked to"
                                    + " a release that changes SCHEMA; recorded live.");
        }

        private void givenRelease(String id, ChangeKind... kinds) {
            book.apply(Examples.event(++position, release(id, kinds)));
        }
    }
}
