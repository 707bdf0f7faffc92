package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LogRankTest {

    /** Freireich's trial: chi-square 16.793 with one degree of freedom, as R's survdiff prints. */
    @Test
    void theTwoArmsOfFreireichsTrialDiffer() {
        assertThat(LogRank.p(Freireich.MERCAPTOPURINE, Freireich.PLACEBO))
                .isCloseTo(4.17e-5, within(1e-7));
    }

    @Test
    void whereNothingHasEndedNothingSurprises() {
        assertThat(LogRank.p(List.of(Lifetime.open(3)), List.of(Lifetime.open(9)))).isEqualTo(1);
        assertThat(LogRank.p(Freireich.PLACEBO, List.of())).isEqualTo(1);
    }

    @Property
    void sidesCanBeSwapped(@ForAll int seed) {
        var random = new Random(seed);
        List<Lifetime> one = some(random);
        List<Lifetime> other = some(random);
        double p = LogRank.p(one, other);
        assertThat(p).isBetween(0.0, 1.0);
        assertThat(LogRank.p(other, one)).isCloseTo(p, within(1e-9));
    }

    private static List<Lifetime> some(Random random) {
        return random.ints(1 + random.nextInt(20), 0, 30)
                .mapToObj(s -> new Lifetime(s, random.nextInt(3) == 0))
                .toList();
    }
}
