package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.turnback.figures.OrderStatistics.Ranks;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {

    @ParameterizedTest(name = "n = {0}: ranks {1} and {2} cover {3}")
    @DisplayName(
            "ranks for a median and their coverage equal the tables of M. Hollander and D. A. Wolfe,"
                    + " Nonparametric Statistical Methods (sign test, two-sided 5 %)")
    @CsvSource({
        "6, 1, 6, 0.9688",
        "9, 2, 8, 0.9609",
        "10, 2, 9, 0.9785",
        "12, 3, 10, 0.9614",
        "20, 6, 15, 0.9586",
        "25, 8, 18, 0.9567"
    })
    void median(int n, int low, int high, double coverage) {
        assertThat(OrderStatistics.ranks(n, 0.5)).isEqualTo(new Ranks(low, high));
        assertThat(coverage(n, 0.5, low, high)).isCloseTo(coverage, within(6e-5));
    }

    @Test
    @DisplayName("the 90th percentile has no upper bound below 36 values")
    void ninetieth() {
        assertThat(OrderStatistics.ranks(35, 0.9).high()).isNull();
        assertThat(OrderStatistics.ranks(36, 0.9).high()).isEqualTo(36);
        assertThat(OrderStatistics.ranks(2, 0.9).low()).isEqualTo(1);
        assertThat(OrderStatistics.ranks(1, 0.9).low()).isNull();
    }

    @Test
    @DisplayName("nothing bounds a percentile of nothing")
    void empty() {
        assertThat(OrderStatistics.ranks(0, 0.5)).isEqualTo(new Ranks(null, null));
    }

    @Property
    void twoRanksCoverAtLeast95Percent(
            @ForAll @IntRange(max = 400) int n,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double p) {
        Ranks ranks = OrderStatistics.ranks(n, p);
        Integer low = ranks.low();
        Integer high = ranks.high();
        if (low != null && high != null) {
            assertThat(coverage(n, p, low, high)).isGreaterThanOrEqualTo(0.95 - 1e-9);
        }
    }

    /** P(low ≤ B &lt; high) for B ~ Binomial(n, p), summed without logarithms. */
    private static double coverage(int n, double p, int low, int high) {
        double[] mass = new double[n + 1];
        mass[0] = 1;
        for (int trial = 0; trial < n; trial++) {
            for (int k = trial + 1; k > 0; k--) {
                mass[k] = mass[k] * (1 - p) + mass[k - 1] * p;
            }
            mass[0] *= 1 - p;
        }
        double sum = 0;
        for (int k = low; k < high; k++) {
            sum += mass[k];
        }
        return sum;
    }
}
