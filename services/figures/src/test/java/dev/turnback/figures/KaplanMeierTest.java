package dev.turnback.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    @Test
    @DisplayName(
            "equals the 6-MP arm of Freireich et al. (1963) as worked in D. Collett, Modelling"
                    + " Survival Data, and J. P. Klein and M. L. Moeschberger, Survival Analysis, 4.2")
    void freireich() {
        List<KaplanMeier.Step> steps = KaplanMeier.fit(Freireich.MERCAPTOPURINE);
        assertThat(steps.stream().map(KaplanMeier.Step::seconds))
                .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(steps.stream().map(KaplanMeier.Step::atRisk))
                .containsExactly(21, 17, 15, 12, 11, 7, 6);
        double[] survival = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
        double[] error = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).survival()).isCloseTo(survival[i], within(6e-4));
            assertThat(steps.get(i).standardError()).isCloseTo(error[i], within(6e-5));
        }
    }

    @Test
    @DisplayName("the band at 6 weeks is 0.620 to 0.952, as R's survfit(conf.type=\"log-log\")")
    void band() {
        Interval band = requireNonNull(KaplanMeier.fit(Freireich.MERCAPTOPURINE).getFirst().band());
        assertThat(band.low()).isCloseTo(0.620, within(6e-4));
        assertThat(band.high()).isCloseTo(0.952, within(6e-4));
    }

    @Test
    @DisplayName("claims no band once nothing is left")
    void noBandAtZero() {
        var last = KaplanMeier.fit(List.of(Lifetime.ended(1), Lifetime.ended(2))).getLast();
        assertThat(last.survival()).isZero();
        assertThat(last.band()).isNull();
    }

    @Property
    void withoutCensoringItIsTheEmpiricalDistribution(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> values) {
        List<Lifetime> lifetimes = values.stream().map(v -> Lifetime.ended(v)).toList();
        for (KaplanMeier.Step step : KaplanMeier.fit(lifetimes)) {
            long left = values.stream().filter(v -> v > step.seconds()).count();
            assertThat(step.survival()).isEqualTo((double) left / values.size());
        }
    }

    @Property
    void orderChangesNothing(@ForAll @IntRange(min = 1) int seed) {
        List<Lifetime> lifetimes = new ArrayList<>(sample(seed));
        List<KaplanMeier.Step> before = KaplanMeier.fit(lifetimes);
        Collections.shuffle(lifetimes, new Random(seed));
        assertThat(KaplanMeier.fit(lifetimes)).isEqualTo(before);
    }

    @Property
    void survivalFallsAndStaysInsideItsBand(@ForAll @IntRange(min = 1) int seed) {
        double before = 1;
        for (KaplanMeier.Step step : KaplanMeier.fit(sample(seed))) {
            assertThat(step.survival()).isLessThan(before).isNotNegative();
            before = step.survival();
            Interval band = step.band();
            if (band != null) {
                assertThat(band.contains(step.survival())).isTrue();
            }
        }
    }

    static List<Lifetime> sample(int seed) {
        var random = new Random(seed);
        var lifetimes = new ArrayList<Lifetime>();
        int n = 1 + random.nextInt(60);
        for (int i = 0; i < n; i++) {
            lifetimes.add(new Lifetime(random.nextInt(30), random.nextInt(4) == 0));
        }
        return lifetimes;
    }
}
