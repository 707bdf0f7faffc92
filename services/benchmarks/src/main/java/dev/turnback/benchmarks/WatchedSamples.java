package dev.turnback.benchmarks;

import dev.turnback.alerts.Observation.Sample;
import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.decision.signal.watch.Watching;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * P8: samples of 500 rollouts with five signals each are watched, on one core; beside it the least
 * that has to be done, a loop that compares and remembers since when.
 */
final class WatchedSamples {

    private static final int ROLLOUTS = 500;
    private static final int SIGNALS = 5;
    private static final int SERIES = ROLLOUTS * SIGNALS;
    private static final int ROUNDS = 400;
    private static final int WARM_UP = 3;
    private static final int A_SAMPLE_EVERY = 10;
    private static final double MUST = 1e6;
    private static final double GOAL = 5e6;
    private static final Instant EXPOSED = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Sample> samples = samples(new Random(1));

    private WatchedSamples() {}

    static List<Result> run() throws Exception {
        var benchmark = new WatchedSamples();
        for (int round = 1; round <= WARM_UP; round++) {
            Progress.say("P8: warm-up %d of %d".formatted(round, WARM_UP));
            benchmark.watched();
            benchmark.compared();
        }
        Pairs pairs = Pairs.take("P8", Pairs.ROUNDS, benchmark::watched, benchmark::compared);
        return List.of(
                new Result(
                        "P8",
                        "samples of %d rollouts with %d signals each watched, one core"
                                .formatted(ROLLOUTS, SIGNALS),
                        "%,.0f/s".formatted(pairs.ourMedian()),
                        "%,.0f/s (a loop that compares and remembers)"
                                .formatted(pairs.theirMedian()),
                        "%.3f×".formatted(pairs.ratio()),
                        "",
                        "≥ 1 M/s, goal 5 M/s",
                        Verdict.atLeast(pairs.ourMedian(), MUST, GOAL)));
    }

    /** Of this thread, in nanoseconds: what else runs on the machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Samples a second of one core. */
    private double watched() {
        Watching watching = watching();
        long said = 0;
        long began = cpuTime();
        for (Sample sample : samples) {
            said += watching.observe(sample, sample.at()).size();
        }
        double seconds = (cpuTime() - began) / 1e9;
        if (said == 0) {
            throw new IllegalStateException("nothing was crossed");
        }
        return samples.size() / seconds;
    }

    /** Samples a second of one core. */
    private double compared() {
        long[] since = new long[SERIES];
        long crossed = 0;
        int series = 0;
        long began = cpuTime();
        for (Sample sample : samples) {
            long at = sample.at().getEpochSecond();
            if (sample.value() <= 1) {
                since[series] = 0;
            } else if (since[series] == 0) {
                since[series] = at;
            } else if (at - since[series] == 120) {
                crossed++;
            }
            series = (series + 1) % SERIES;
        }
        double seconds = (cpuTime() - began) / 1e9;
        if (crossed == 0) {
            throw new IllegalStateException("nothing was crossed");
        }
        return samples.size() / seconds;
    }

    private static Watching watching() {
        var watching = new Watching(Matching.USUAL);
        for (int rollout = 0; rollout < ROLLOUTS; rollout++) {
            for (int signal = 0; signal < SIGNALS; signal++) {
                watching.watch(watched(rollout, signal), List.of(), EXPOSED);
            }
        }
        return watching;
    }

    private static Watched watched(int rollout, int signal) {
        var terms =
                new Terms(
                        "rule-" + signal,
                        "rule",
                        "signal-" + signal,
                        HarmKind.USER,
                        Comparison.ABOVE,
                        1,
                        1,
                        120,
                        1,
                        600,
                        RequiredAction.ROLLBACK,
                        300,
                        null,
                        "team",
                        300.0,
                        false,
                        false);
        return new Watched(
                new Bound(
                        "release-" + rollout,
                        "component-" + rollout,
                        "2.0",
                        "sheet",
                        1,
                        EXPOSED,
                        terms),
                null);
    }

    /**
     * In order of time. Harm begins once in a thousand samples of a series and lasts for thirty.
     */
    private static List<Sample> samples(Random random) {
        var samples = new ArrayList<Sample>(SERIES * ROUNDS);
        boolean[] harmful = new boolean[SERIES];
        for (int round = 0; round < ROUNDS; round++) {
            Instant at = EXPOSED.plusSeconds((long) round * A_SAMPLE_EVERY);
            for (int series = 0; series < SERIES; series++) {
                harmful[series] =
                        harmful[series] ? random.nextInt(30) > 0 : random.nextInt(1_000) == 0;
                samples.add(
                        new Sample(
                                "signal-" + series % SIGNALS,
                                "component-" + series / SIGNALS,
                                null,
                                "production",
                                at,
                                random.nextDouble() + (harmful[series] ? 1 : 0)));
            }
        }
        return samples;
    }
}
