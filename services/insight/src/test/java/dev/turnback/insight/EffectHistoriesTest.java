package dev.turnback.insight;

import static dev.turnback.insight.EffectExamples.adopted;
import static dev.turnback.insight.EffectExamples.bad;
import static dev.turnback.insight.EffectExamples.effect;
import static dev.turnback.insight.EffectExamples.good;
import static dev.turnback.insight.EffectExamples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.insight.EffectExamples.Bad;
import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.EffectAnswer.Verdict;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In simulated histories of an item of guidance")
class EffectHistoriesTest {

    private static final int HISTORIES = 200;
    private static final int DAYS = 700;

    /** How long an item is looked at after its adoption. */
    private static final int LOOKED = 110;

    /** Releases in the run that somebody adopts guidance for: all of the window before it. */
    private static final int RUN = LOOKED;

    /** How likely a release is bad, and then how likely it goes badly on. */
    private record Chances(double bad, double badly) {

        static final Chances ALWAYS = new Chances(0.3, 0.4);
        static final Chances HELPED = new Chances(0.06, 0.1);
    }

    private record Day(boolean bad, Bad how) {}

    @Test
    @DisplayName("at most 5 % that do not change are told that they did")
    void nothing() {
        Told told = told(Adoption.ANY_DAY, Chances.ALWAYS);
        assertThat(told.claimed()).isLessThanOrEqualTo(HISTORIES / 20);
    }

    @Test
    @DisplayName("nor at most 5 % where it is adopted right after the worst run of all")
    void afterABadRun() {
        Told told = told(Adoption.AFTER_THE_WORST_RUN, Chances.ALWAYS);
        assertThat(told.claimed()).isLessThanOrEqualTo(HISTORIES / 20);
        assertThat(told.looked())
                .as("the two windows alone differ more often")
                .isGreaterThan(told.claimed() + 4);
        assertThat(told.warned()).as("are warned of").isGreaterThan(HISTORIES * 6 / 10);
    }

    @Test
    @DisplayName("a large effect is found in at least 90 %, also after a bad run")
    void planted() {
        assertThat(told(Adoption.ANY_DAY, Chances.HELPED).better())
                .isGreaterThanOrEqualTo(HISTORIES * 9 / 10);
        assertThat(told(Adoption.AFTER_THE_WORST_RUN, Chances.HELPED).better())
                .isGreaterThanOrEqualTo(HISTORIES * 9 / 10);
    }

    private enum Adoption {
        ANY_DAY,
        AFTER_THE_WORST_RUN
    }

    /**
     * @param claimed any measure is told to have changed
     * @param looked any would have been, had the history before not been looked at
     */
    private record Told(int claimed, int better, int looked, int warned) {}

    private static Told told(Adoption adoption, Chances since) {
        int claimed = 0;
        int better = 0;
        int looked = 0;
        int warned = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            EffectAnswer answer = answer(new Random(20_261_129L + seed), adoption, since);
            claimed += any(answer, Verdict.BETTER) || any(answer, Verdict.WORSE) ? 1 : 0;
            better += any(answer, Verdict.BETTER) && !any(answer, Verdict.WORSE) ? 1 : 0;
            looked += answer.measures().stream().anyMatch(EffectHistoriesTest::differs) ? 1 : 0;
            warned += answer.warning() != null ? 1 : 0;
        }
        var told = new Told(claimed, better, looked, warned);
        System.out.printf("%s, %s: %s of %d%n", adoption, since, told, HISTORIES);
        return told;
    }

    private static boolean any(EffectAnswer answer, Verdict verdict) {
        return answer.measures().stream().anyMatch(each -> each.verdict() == verdict);
    }

    /** Holm and the interval alone. */
    private static boolean differs(EffectAnswer.Measure measure) {
        Double p = measure.p();
        return p != null
                && p < 0.05
                && (measure.verdict() != Verdict.NOT_TOLD || measure.againstUsual() != null);
    }

    private static EffectAnswer answer(Random random, Adoption adoption, Chances since) {
        Day[] days = new Day[DAYS];
        for (int i = 0; i < DAYS; i++) {
            days[i] = day(random, Chances.ALWAYS);
        }
        int adoptedAt =
                switch (adoption) {
                    case ANY_DAY -> DAYS / 2 + random.nextInt(DAYS / 4);
                    case AFTER_THE_WORST_RUN -> afterTheWorst(days);
                };
        World world = proposed(new World());
        for (int i = 0; i < adoptedAt + LOOKED; i++) {
            Day day = i < adoptedAt ? days[i] : day(random, since);
            if (day.bad()) {
                bad(world, "d" + i, i, day.how());
            } else {
                good(world, "d" + i, i);
            }
        }
        return effect(adopted(world, adoptedAt), adoptedAt + LOOKED);
    }

    private static int afterTheWorst(Day[] days) {
        int worst = 0;
        int most = -1;
        for (int end = DAYS / 2; end < DAYS * 3 / 4; end++) {
            int score = 0;
            for (int i = end - RUN; i < end; i++) {
                score += days[i].bad() ? (days[i].how().hesitated() ? 2 : 1) : 0;
            }
            if (score > most) {
                most = score;
                worst = end;
            }
        }
        return worst;
    }

    private static Day day(Random random, Chances chances) {
        return new Day(
                random.nextDouble() < chances.bad(),
                new Bad(
                        random.nextDouble() >= chances.badly(),
                        random.nextDouble() < chances.badly(),
                        Math.exp(4 + random.nextGaussian())));
    }
}
