package dev.turnback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTailTest {

    private static final MathContext PRECISE = new MathContext(60);

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

    @ParameterizedTest(name = "{0} of {1} at {2}")
    @DisplayName("the chance of so few is the sum of the chances")
    @CsvSource({
        "0, 40, 0.1",
        "3, 40, 0.25",
        "12, 40, 0.5",
        "469, 1001, 0.5",
        "82, 1001, 0.1",
        "4900, 10000, 0.5",
        "8940, 10000, 0.9",
        "24700, 100000, 0.25",
        "49600, 100000, 0.5"
    })
    void tail(int k, int n, String p) {
        double expected = added(k, n, p);
        assertThat(BinomialTail.atMost(k, n, Double.parseDouble(p)))
                .isCloseTo(expected, within(expected * 1e-10));
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
}
