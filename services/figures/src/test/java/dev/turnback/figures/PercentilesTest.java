package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.Percentiles.Percentile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Nested
    @DisplayName("with open ones")
    class Censored {
        @Test
        @DisplayName(
                "the median of the 6-MP arm is 23 weeks, from 13 to not reached, as R's survfit and"
                        + " SAS PROC LIFETEST print it on the log-log scale")
        void freireich() {
            var percentiles = Percentiles.of(Freireich.MERCAPTOPURINE);
            assertThat(percentiles.method()).isEqualTo(Percentiles.BROOKMEYER_CROWLEY);
            // The bands first reach 0.75 at 6 weeks (0.620) and at 22 weeks (0.747).
            assertThat(percentiles.at(0.25)).isEqualTo(new Percentile(13.0, 6.0, 22.0));
            assertThat(percentiles.at(0.5)).isEqualTo(new Percentile(23.0, 13.0, null));
            assertThat(percentiles.at(0.75).seconds()).isNull();
        }

        @Test
        @DisplayName("the smallest time with survival at most 1 − p is the percentile")
        void handCount() {
            var percentiles =
                    Percentiles.of(
                            List.of(
                                    Lifetime.ended(1_200),
                                    Lifetime.ended(3_600),
                                    Lifetime.ended(9_000),
                                    Lifetime.open(172_800)));
            assertThat(percentiles.at(0.5).seconds()).isEqualTo(3_600);
            assertThat(percentiles.at(0.75).seconds()).isEqualTo(9_000);
            assertThat(percentiles.at(0.9).seconds()).isNull();
        }
    }

    @Nested
    @DisplayName("with all landed")
    class Complete {
        @Test
        @DisplayName("the median of the placebo arm is 8, between its 6th and 16th value")
        void freireich() {
            var percentiles = Percentiles.of(Freireich.PLACEBO);
            assertThat(percentiles.method()).isEqualTo(Percentiles.ORDER_STATISTICS);
            assertThat(percentiles.at(0.5)).isEqualTo(new Percentile(8.0, 4.0, 12.0));
        }

        @Test
        @DisplayName("claims no bounds for five values, and one for the median of six on each side")
        void tooFew() {
            assertThat(Percentiles.of(upTo(5)).at(0.5)).isEqualTo(new Percentile(3.0, null, null));
            assertThat(Percentiles.of(upTo(6)).at(0.5)).isEqualTo(new Percentile(3.0, 1.0, 6.0));
        }

        @Test
        @DisplayName("the 90th of a hundred is the 90th, in spite of binary fractions")
        void rounding() {
            assertThat(Percentiles.of(upTo(100)).at(0.9).seconds()).isEqualTo(90);
            assertThat(Percentiles.of(upTo(10)).at(0.9).seconds()).isEqualTo(9);
        }
    }

    @Test
    @DisplayName("nothing at all has no percentile and no bound")
    void empty() {
        assertThat(Percentiles.of(List.of()).at(0.5)).isEqualTo(new Percentile(null, null, null));
    }

    @Property
    void orderChangesNothing(@ForAll @IntRange(min = 1) int seed) {
        List<Lifetime> lifetimes = new ArrayList<>(KaplanMeierTest.sample(seed));
        Percentile before = Percentiles.of(lifetimes).at(0.75);
        Collections.shuffle(lifetimes, new Random(seed));
        assertThat(Percentiles.of(lifetimes).at(0.75)).isEqualTo(before);
    }

    @Property
    void boundsEncloseThePercentile(@ForAll @IntRange(min = 1) int seed) {
        for (double p : new double[] {0.5, 0.75, 0.9}) {
            Percentile percentile = Percentiles.of(KaplanMeierTest.sample(seed)).at(p);
            Double seconds = percentile.seconds();
            if (seconds != null && percentile.low() != null) {
                assertThat(percentile.low()).isLessThanOrEqualTo(seconds);
            }
            if (seconds != null && percentile.high() != null) {
                assertThat(percentile.high()).isGreaterThanOrEqualTo(seconds);
            }
        }
    }

    private static List<Lifetime> upTo(int n) {
        var lifetimes = new ArrayList<Lifetime>();
        for (int i = 1; i <= n; i++) {
            lifetimes.add(Lifetime.ended(i));
        }
        return lifetimes;
    }
}
