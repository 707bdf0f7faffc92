package dev.turnback.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.figures.Percentiles.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the 95 % intervals hold what they claim to hold, in samples of known distributions.
 * Durations are log-normal, as times to roll back are; each line prints what it found.
 */
class IntervalCoverageTest {

    private static final int SAMPLES = 4_000;

    /** The standard normal quantiles at 50, 75 and 90 %. */
    private static double quantile(double p) {
        return p == 0.5 ? 0 : p == 0.75 ? 0.6744897501960817 : 1.2815515655446004;
    }

    private static double covered(String what, Function<Random, Boolean> holds) {
        var random = new Random(20_261_129);
        int held = 0;
        for (int i = 0; i < SAMPLES; i++) {
            if (holds.apply(random)) {
                held++;
            }
        }
        double share = (double) held / SAMPLES;
        System.out.printf("%s: %.1f %% of %d intervals%n", what, 100 * share, SAMPLES);
        return share;
    }

    private static double logNormal(Random random) {
        return Math.exp(8 + 1.4 * random.nextGaussian());
    }

    private static boolean holds(Percentile interval, double truth) {
        return isBelow(interval.low(), truth) && isAbove(interval.high(), truth);
    }

    private static boolean isBelow(@Nullable Double low, double truth) {
        return low == null || low <= truth;
    }

    private static boolean isAbove(@Nullable Double high, double truth) {
        return high == null || truth <= high;
    }

    @ParameterizedTest(name = "percentile {1} of {0}")
    @DisplayName("percentiles of times that have all ended: 93 to 97 %")
    @CsvSource({"100, 0.5", "400, 0.5", "100, 0.75", "400, 0.75", "200, 0.9", "400, 0.9"})
    void percentiles(int n, double p) {
        double truth = Math.exp(8 + 1.4 * quantile(p));
        double share =
                covered(
                        "percentile %.2f of %d".formatted(p, n),
                        random -> {
                            List<Lifetime> times = new ArrayList<>();
                            for (int i = 0; i < n; i++) {
                                times.add(Lifetime.ended(logNormal(random)));
                            }
                            return holds(Percentiles.of(times).at(p), truth);
                        });
        assertThat(share).isBetween(0.93, 0.97);
    }

    @ParameterizedTest(name = "median of {0}")
    @DisplayName("few times: ranks are coarse, and the interval is rather too wide than too narrow")
    @CsvSource({"10", "20", "60"})
    void few(int n) {
        double share =
                covered(
                        "median of " + n,
                        random -> {
                            List<Lifetime> times = new ArrayList<>();
                            for (int i = 0; i < n; i++) {
                                times.add(Lifetime.ended(logNormal(random)));
                            }
                            return holds(Percentiles.of(times).at(0.5), Math.exp(8));
                        });
        assertThat(share).isBetween(0.945, 0.985);
    }

    @ParameterizedTest(name = "percentile {1} of {0}, a fifth still open")
    @DisplayName("percentiles of times of which some are still open: 93 to 97 %")
    @CsvSource({"100, 0.5", "400, 0.5", "200, 0.75", "400, 0.75"})
    void censored(int n, double p) {
        double truth = Math.exp(8 + 1.4 * quantile(p));
        double share =
                covered(
                        "percentile %.2f of %d, a fifth still open".formatted(p, n),
                        random -> {
                            List<Lifetime> times = new ArrayList<>();
                            for (int i = 0; i < n; i++) {
                                double time = logNormal(random);
                                double watched = Math.exp(9.7 + 1.4 * random.nextGaussian());
                                times.add(
                                        time <= watched
                                                ? Lifetime.ended(time)
                                                : Lifetime.open(watched));
                            }
                            return holds(Percentiles.of(times).at(p), truth);
                        });
        assertThat(share).isBetween(0.93, 0.97);
    }

    @ParameterizedTest(name = "share {1} of {0}")
    @DisplayName("shares, which are counted and so move in steps: 92 to 98 %")
    @CsvSource({"40, 0.7", "100, 0.7", "100, 0.9", "400, 0.2"})
    void shares(int n, double truth) {
        double share =
                covered(
                        "share %.2f of %d".formatted(truth, n),
                        random ->
                                requireNonNull(Wilson.interval(successes(random, n, truth), n))
                                        .contains(truth));
        assertThat(share).isBetween(0.92, 0.98);
    }

    @ParameterizedTest(name = "{1} against {2}, {0} a side")
    @DisplayName("differences of shares: 92 to 98 %")
    @CsvSource({"40, 0.7, 0.7", "100, 0.8, 0.6", "200, 0.9, 0.9"})
    void differences(int n, double one, double other) {
        double share =
                covered(
                        "difference of %.2f and %.2f, %d a side".formatted(one, other, n),
                        random ->
                                requireNonNull(
                                                ProportionDifference.interval(
                                                        successes(random, n, one),
                                                        n,
                                                        successes(random, n, other),
                                                        n))
                                        .contains(one - other));
        assertThat(share).isBetween(0.92, 0.98);
    }

    private static int successes(Random random, int n, double share) {
        int successes = 0;
        for (int i = 0; i < n; i++) {
            if (random.nextDouble() < share) {
                successes++;
            }
        }
        return successes;
    }
}
