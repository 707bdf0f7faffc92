package dev.turnback.insight;

import static dev.turnback.insight.EffectExamples.adopted;
import static dev.turnback.insight.EffectExamples.day;
import static dev.turnback.insight.EffectExamples.measure;
import static dev.turnback.insight.EffectExamples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.EffectAnswer.Verdict;
import dev.turnback.insight.metrics.EffectMeasure;
import dev.turnback.insight.metrics.Effects;
import dev.turnback.insight.metrics.Stamp;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an imported history shows before and since guidance was adopted")
class EffectsOfHistoryTest {

    /** Far beyond the end of the history. */
    private static final int IMPORTED = 900;

    private static final int ENDS = 300;

    /** A rollback a day: to the adoption on day 200 slow and in every second case in vain. */
    private static EffectAnswer helped(Basis basis) {
        World world = proposed(new World());
        for (int i = 0; i < ENDS; i++) {
            boolean before = i < 200;
            world.given(attempt(i, before ? 8 * 60 + i % 7 : 30 + i % 7, before && i % 2 == 0));
        }
        adopted(world, 200);
        return Effects.of(
                        world.book(),
                        world.known(),
                        "gui_1",
                        basis,
                        Drills.EXCLUDE,
                        new Stamp(day(IMPORTED), false, "", "/facts"))
                .orElseThrow();
    }

    private static AttemptObserved attempt(int i, int minutes, boolean inVain) {
        var landed = day(i + minutes / 1_440.0);
        return new AttemptObserved(
                "att_" + i,
                "shop",
                "2.0",
                "1.9",
                "1.9",
                day(i),
                landed,
                Extent.FULL,
                List.of(ChangeKind.SCHEMA),
                inVain
                        ? List.of(
                                new FollowUp(
                                        FollowUp.Kind.REAPPLIED, landed.plusSeconds(600), "77aa"))
                        : List.of(),
                day(ENDS),
                new SourceRef(SourceRef.Kind.GIT, "shop", "4f1c"),
                Set.of());
    }

    @Test
    @DisplayName("is compared up to where it ends, not up to when it was imported")
    void window() {
        EffectAnswer answer = helped(Basis.OBSERVED);
        var windows = Objects.requireNonNull(answer.windows());
        assertThat(windows.sinceTo()).isBeforeOrEqualTo(day(ENDS));
        assertThat(windows.limitedByHistory()).isTrue();
        assertThat(Objects.requireNonNull(answer.since()).attempts()).isBetween(98, 100);
    }

    @Test
    @DisplayName("shows better rollbacks and sooner ones, each with what it may be told by")
    void told() {
        EffectAnswer answer = helped(Basis.OBSERVED);
        var success = measure(answer, EffectMeasure.ROLLBACK_SUCCESS);
        assertThat(success.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(success.change().getFirst()).isPositive();
        var time = measure(answer, EffectMeasure.TIME_TO_ROLL_BACK);
        assertThat(time.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(time.times()).isTrue();
        assertThat(time.change()).containsExactly(null, null);
        assertThat(answer.finding())
                .startsWith("Since the adoption more rollbacks succeed, by ")
                .contains(
                        "Since the adoption rollbacks land sooner: half within 33 min, before"
                                + " within 8 h 3 min.");
    }

    @Test
    @DisplayName("shows no hesitation and blames no release, and claims nothing of either")
    void notShown() {
        EffectAnswer answer = helped(Basis.OBSERVED);
        for (EffectMeasure name :
                List.of(EffectMeasure.HESITATION, EffectMeasure.RELEASES_WITH_INCIDENT)) {
            assertThat(measure(answer, name).verdict()).isEqualTo(Verdict.TOO_FEW);
            assertThat(measure(answer, name).since().n()).isZero();
            assertThat(measure(answer, name).sentence()).endsWith("Nothing to compare.");
        }
        assertThat(answer.notPrevented()).isEmpty();
    }

    @Test
    @DisplayName("is no part of what was recorded live")
    void apart() {
        assertThat(helped(Basis.VERIFIED).windows()).isNull();
    }
}
