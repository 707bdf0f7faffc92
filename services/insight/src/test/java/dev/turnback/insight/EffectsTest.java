package dev.turnback.insight;

import static dev.turnback.insight.EffectExamples.adopted;
import static dev.turnback.insight.EffectExamples.bad;
import static dev.turnback.insight.EffectExamples.day;
import static dev.turnback.insight.EffectExamples.effect;
import static dev.turnback.insight.EffectExamples.good;
import static dev.turnback.insight.EffectExamples.incident;
import static dev.turnback.insight.EffectExamples.measure;
import static dev.turnback.insight.EffectExamples.proposed;
import static dev.turnback.insight.EffectExamples.release;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRetired;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRevised;
import dev.turnback.contracts.release.ReleaseEvents.BlindSpotWaived;
import dev.turnback.contracts.release.ReleaseEvents.GateChecked;
import dev.turnback.contracts.release.ReleaseEvents.WaiverRevoked;
import dev.turnback.insight.EffectExamples.Bad;
import dev.turnback.insight.facts.AtTheGate;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.EffectAnswer.AtRelease;
import dev.turnback.insight.metrics.EffectAnswer.Happened;
import dev.turnback.insight.metrics.EffectAnswer.NotPrevented;
import dev.turnback.insight.metrics.EffectAnswer.Verdict;
import dev.turnback.insight.metrics.EffectMeasure;
import dev.turnback.insight.metrics.Effects;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What happened before and since guidance was adopted")
class EffectsTest {

    /** Every second release of a hundred days is bad, and after the adoption none is. */
    private static World helped() {
        World world = proposed(new World());
        for (int day = 0; day < 300; day++) {
            boolean isBad = day % 2 == 0 && day < 200;
            if (isBad) {
                bad(world, "d" + day, day, Bad.LATE);
            } else {
                good(world, "d" + day, day);
            }
        }
        return adopted(world, 200);
    }

    @Nested
    @DisplayName("compares")
    class Compares {

        @Test
        @DisplayName("equal windows, each of at most half of the history before the adoption")
        void windows() {
            EffectAnswer answer = effect(helped(), 300);
            var windows = Objects.requireNonNull(answer.windows());
            assertThat(windows.usualFrom()).isEqualTo(day(0));
            assertThat(windows.beforeFrom()).isEqualTo(day(100));
            assertThat(windows.adoptedAt()).isEqualTo(day(200));
            assertThat(windows.sinceTo()).isEqualTo(day(300));
            assertThat(windows.limitedByHistory()).isFalse();
            assertThat(answer.before()).isEqualTo(new Happened(100, 50, 50, 50, 0));
            assertThat(answer.since()).isEqualTo(new Happened(100, 0, 0, 0, 0));
        }

        @Test
        @DisplayName("no more days since the adoption than are looked at before it")
        void limitedByHistory() {
            World world = helped();
            for (int day = 300; day < 500; day++) {
                good(world, "d" + day, day);
            }
            var windows = Objects.requireNonNull(effect(world, 500).windows());
            assertThat(windows.limitedByHistory()).isTrue();
            assertThat(windows.sinceTo()).isEqualTo(day(300));
        }

        @Test
        @DisplayName("and says what is told, with its interval, never that it is the cause")
        void told() {
            EffectAnswer answer = effect(helped(), 300);
            var releases = measure(answer, EffectMeasure.RELEASES_WITH_INCIDENT);
            assertThat(releases.verdict()).isEqualTo(Verdict.BETTER);
            assertThat(releases.before().value()).isEqualTo(0.5);
            assertThat(releases.since().value()).isEqualTo(0.0);
            assertThat(releases.change().get(1)).isNegative();
            assertThat(answer.finding())
                    .startsWith("Since the adoption fewer releases have an incident, by ")
                    .contains("(95 % interval)")
                    .endsWith("That does not show that the item is the cause.");
            assertThat(answer.warning()).isNull();
            assertThat(answer.note()).contains("a bad run ends by itself");
        }

        @Test
        @DisplayName("nothing below 20 a side, and says what would show")
        void tooFew() {
            World world = proposed(new World());
            for (int i = 0; i < 14; i++) {
                bad(world, "b" + i, i, Bad.LATE);
            }
            for (int i = 14; i < 19; i++) {
                bad(world, "s" + i, i, Bad.TIMELY);
            }
            EffectAnswer answer = effect(adopted(world, 14), 19);
            assertThat(answer.measures()).allMatch(m -> m.verdict() == Verdict.TOO_FEW);
            assertThat(answer.measures()).allMatch(m -> m.p() == null);
            assertThat(answer.finding())
                    .matches(
                            "Too few to tell: with 5 before and 5 since, (only a change of more"
                                    + " than about \\d+ points would show|no change would show)"
                                    + " .*");
        }

        @Test
        @DisplayName("what is in its scope alone")
        void scope() {
            World world = helped();
            release(world, "code", 250, ChangeKind.CODE);
            incident(world, "code", 250.1, 250, Bad.LATE, false);
            assertThat(effect(world, 300).happened()).isZero();
            world.given(
                    new GuidanceRevised(
                            "gui_1",
                            2,
                            "Always.",
                            Scope.ALL,
                            null,
                            null,
                            "it holds for all",
                            day(260)));
            EffectAnswer wider = effect(world, 300);
            assertThat(wider.happened()).isOne();
            assertThat(wider.version()).isEqualTo(2);
            assertThat(wider.revisedAts()).containsExactly(day(260));
        }

        @Test
        @DisplayName("no drills, unless drills are asked for")
        void drills() {
            World world = helped();
            good(world, "drill", 250);
            incident(world, "drill", 250.1, 250, Bad.LATE, true);
            assertThat(effect(world, 300).happened()).isZero();
            assertThat(effect(world, 300, Drills.ONLY).happened()).isOne();
        }

        @Test
        @DisplayName("nothing of what was rolling out already, which it counts")
        void rollingOut() {
            World world = helped();
            good(world, "late", 199.5);
            incident(world, "late", 200.5, 199.5, Bad.LATE, false);
            EffectAnswer answer = effect(world, 300);
            // Its incident, its attempt and its obligation.
            assertThat(answer.since()).isEqualTo(new Happened(100, 0, 0, 0, 3));
            assertThat(answer.notPrevented())
                    .extracting(NotPrevented::incidentId, NotPrevented::rollingOut)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("inc_late", true));
        }

        @Test
        @DisplayName(
                "no time after it was retired, and lists nothing that it could not prevent then")
        void retired() {
            World world = helped();
            bad(world, "within", 240.5, Bad.LATE);
            bad(world, "after", 260.5, Bad.LATE);
            assertThat(effect(world, 300).happened()).isEqualTo(2);
            world.given(new GuidanceRetired("gui_1", 1, "the platform does it now", day(250)));
            EffectAnswer answer = effect(world, 300);
            var windows = Objects.requireNonNull(answer.windows());
            assertThat(answer.retiredAt()).isEqualTo(day(250));
            assertThat(windows.sinceTo()).isEqualTo(day(250));
            assertThat(windows.beforeFrom()).isEqualTo(day(150));
            assertThat(Objects.requireNonNull(answer.since()).incidents()).isEqualTo(1);
            assertThat(answer.notPrevented())
                    .extracting(NotPrevented::incidentId)
                    .containsExactly("inc_within");
        }
    }

    @Nested
    @DisplayName("compares nothing")
    class Nothing {

        @Test
        @DisplayName("while an item is only proposed")
        void proposedOnly() {
            EffectAnswer answer = effect(good(proposed(new World()), "1", 1), 10);
            assertThat(answer.adoptedAt()).isNull();
            assertThat(answer.measures()).isEmpty();
            assertThat(answer.finding())
                    .isEqualTo("It was not adopted, so nothing can be compared.");
        }

        @Test
        @DisplayName("where nothing is known of the time before")
        void nothingBefore() {
            EffectAnswer answer = effect(good(adopted(proposed(new World()), 5), "1", 6), 10);
            assertThat(answer.windows()).isNull();
            assertThat(answer.finding()).startsWith("Nothing to compare");
        }

        @Test
        @DisplayName("of hesitation and releases in a history that does not link them")
        void history() {
            World world = helped();
            EffectAnswer answer =
                    Effects.of(
                                    world.book(),
                                    world.known(),
                                    "gui_1",
                                    Basis.OBSERVED,
                                    Drills.EXCLUDE,
                                    world.stamp())
                            .orElseThrow();
            assertThat(answer.measures()).isEmpty();
        }
    }

    @Test
    @DisplayName("A run of bad releases that ended by itself is no effect, and is said to be one")
    void badRun() {
        World world = proposed(new World());
        for (int day = 0; day < 600; day++) {
            boolean inTheRun = day >= 350 && day < 400;
            if (day % 5 == 0 || inTheRun) {
                bad(world, "d" + day, day, Bad.LATE);
            } else {
                good(world, "d" + day, day);
            }
        }
        EffectAnswer answer = effect(adopted(world, 400), 500);
        var releases = measure(answer, EffectMeasure.RELEASES_WITH_INCIDENT);
        assertThat(releases.p()).isLessThan(0.05);
        assertThat(releases.verdict()).isEqualTo(Verdict.NOT_TOLD);
        assertThat(releases.worseThanUsual()).isTrue();
        assertThat(Objects.requireNonNull(releases.againstUsual()).different()).isFalse();
        assertThat(releases.sentence()).contains("a run that ended by itself would look the same");
        assertThat(answer.warning())
                .startsWith("The time just before the adoption was worse than usual here: ")
                .contains("60 % of 100, against 20 % of 300 before that");
        assertThat(answer.finding()).startsWith("No change can be called since the adoption.");
    }

    @Test
    @DisplayName("What it did not prevent is listed with what the gate knew of the item")
    void notPrevented() {
        World world = helped();
        bad(world, "x", 210, Bad.LATE);
        bad(world, "y", 220, Bad.LATE);
        bad(world, "z", 230, Bad.LATE);
        bad(world, "w", 240, Bad.LATE);
        world.given(
                new GateChecked(
                        "rel_w", "shop", "PASSED", false, 1, List.of(), List.of(), day(199)),
                waived("wai_2", "rel_z"),
                new WaiverRevoked("wai_2", "rel_z", "shop", day(229)),
                checked("rel_x", List.of("never-rehearsed")),
                checked("rel_y", List.of("guidance-not-followed")),
                waived("wai_1", "rel_y"),
                checked("rel_z", List.of("guidance-not-followed")));
        EffectAnswer answer = effect(world, 300);
        assertThat(answer.happened()).isEqualTo(4);
        assertThat(answer.notPrevented())
                .extracting(NotPrevented::incidentId)
                .containsExactly("inc_w", "inc_z", "inc_y", "inc_x");
        assertThat(answer.notPrevented())
                .extracting(NotPrevented::atTheGate)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(new AtRelease("rel_y", AtTheGate.Answer.WAIVED)),
                        List.of(new AtRelease("rel_x", AtTheGate.Answer.ANSWERED)));
    }

    private static BlindSpotWaived waived(String waiver, String release) {
        return new BlindSpotWaived(
                waiver,
                release,
                "shop",
                "guidance-not-followed",
                "guidance:gui_1",
                day(260),
                day(205));
    }

    private static GateChecked checked(String release, List<String> found) {
        return new GateChecked(release, "shop", "WARNED", false, 1, found, List.of(), day(205));
    }
}
