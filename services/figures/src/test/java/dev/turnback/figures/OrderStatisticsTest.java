package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.turnback.figures.OrderStatistics.Ranks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {

    private static final MathContext PRECISE = new MathContext(60);

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

    @Test
    @DisplayName("the rank that is sought is the largest that leaves at most 2.5 % below it")
    void ranks() {
        for (int n = 1_001; n < 6_000; n += 499) {
            for (double p : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
                int low = Objects.requireNonNull(OrderStatistics.ranks(n, p).low());
                assertThat(added(low - 1, n, String.valueOf(p))).isLessThanOrEqualTo(0.025);
                assertThat(added(low, n, String.valueOf(p))).isGreaterThan(0.025);
            }
        }
    }

    @Test
    @DisplayName("ten million values take no longer than a thousand")
    void large() {
        var ranks = OrderStatistics.ranks(10_000_000, 0.5);
        int low = Objects.requireNonNull(ranks.low());
        assertThat(low).isBetween(4_996_900, 4_996_902);
        assertThat(ranks.high()).isEqualTo(10_000_001 - low);
    }

    /** Added one by one, in as many digits as it takes. */
    private static double added(int k, int n, String p) {
        BigDecimal yes = new BigDecimal(p);
        BigDecimal no = BigDecimal.ONE.subtract(yes);
        BigDecimal mass = no.pow(n, PRECISE);
        BigDecimal sum = mass;
        for (int i = 0; i < k; i++) {
            mass =
                    mass.multiply(BigDecimal.valueOf(n - i), PRECISE)
                            .divide(BigDecimal.valueOf(i + 1L), PRECISE)
                            .multiply(yes, PRECISE)
                            .divide(no, PRECISE);
            sum = sum.add(mass, PRECISE);
        }
        return sum.doubleValue();
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
