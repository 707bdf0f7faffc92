package dev.turnback.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionDifferenceTest {

    @ParameterizedTest(name = "{0}/{1} − {2}/{3}: {4} to {5}")
    @DisplayName("equals Newcombe, Statistics in Medicine 17 (1998) 873, table II, method 10")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void newcombe(int k1, int n1, int k2, int n2, double low, double high) {
        Interval interval = requireNonNull(ProportionDifference.interval(k1, n1, k2, n2));
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    @DisplayName("claims nothing when a side is empty")
    void emptySide() {
        assertThat(ProportionDifference.interval(0, 0, 3, 4)).isNull();
    }

    @Test
    @DisplayName("the detectable difference shrinks with the samples")
    void detectable() {
        assertThat(ProportionDifference.minimumDetectable(0.5, 20, 20))
                .isCloseTo(0.443, within(5e-4));
        assertThat(ProportionDifference.minimumDetectable(0.5, 2_000, 2_000))
                .isCloseTo(0.0443, within(5e-5));
    }
}
