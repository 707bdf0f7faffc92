package dev.turnback.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @DisplayName("equals published values: Newcombe, Statistics in Medicine 17 (1998) 857, table I")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void newcombe(int successes, int n, double low, double high) {
        assertThat(interval(successes, n).low()).isCloseTo(low, within(5e-5));
        assertThat(interval(successes, n).high()).isCloseTo(high, within(5e-5));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @DisplayName("equals the formula worked by hand")
    @CsvSource({"7, 9, 0.4526, 0.9368", "2, 3, 0.2077, 0.9385", "5, 5, 0.5655, 1.0000"})
    void byHand(int successes, int n, double low, double high) {
        assertThat(interval(successes, n).low()).isCloseTo(low, within(5e-5));
        assertThat(interval(successes, n).high()).isCloseTo(high, within(5e-5));
    }

    @Test
    @DisplayName("claims nothing when nothing was seen")
    void nothing() {
        assertThat(Wilson.interval(0, 0)).isNull();
    }

    @Test
    @DisplayName("refuses more successes than attempts")
    void impossible() {
        assertThatThrownBy(() -> Wilson.interval(4, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void containsTheObservedShare(
            @ForAll @IntRange(min = 1, max = 100_000) int n,
            @ForAll @IntRange(max = 100_000) int k) {
        int successes = k % (n + 1);
        assertThat(interval(successes, n).contains((double) successes / n)).isTrue();
    }

    @Property
    void aFurtherSuccessNeverLowersABound(
            @ForAll @IntRange(min = 1, max = 10_000) int n, @ForAll @IntRange(max = 10_000) int k) {
        int successes = k % (n + 1);
        Interval before = interval(successes, n);
        Interval after = interval(successes + 1, n + 1);
        assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
        assertThat(after.high()).isGreaterThanOrEqualTo(before.high() - 1e-12);
    }

    @Property
    void successesAndFailuresMirrorEachOther(
            @ForAll @IntRange(min = 1, max = 10_000) int n, @ForAll @IntRange(max = 10_000) int k) {
        int successes = k % (n + 1);
        assertThat(interval(n - successes, n).low())
                .isCloseTo(1 - interval(successes, n).high(), within(1e-12));
    }

    private static Interval interval(int successes, int n) {
        return requireNonNull(Wilson.interval(successes, n));
    }
}
