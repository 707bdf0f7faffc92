package dev.turnback.figures.watch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * How many samples a second one core reads: 500 rollouts with 5 signals each, a sample of each
 * every ten seconds. Not a test; run its main method.
 */
final class WatchSpeed {

    private static final int WATCHES = 2_500;
    private static final int ROUNDS = 2_000;
    private static final int RUNS = 7;

    private WatchSpeed() {}

    public static void main(String[] args) {
        measure("in order", false, false);
        measure("in order, a tick before each", true, false);
        measure("one in a hundred late by a minute", false, true);
        plainLoop();
    }

    private static void measure(String what, boolean ticks, boolean late) {
        double[] perSecond = new double[RUNS];
        long allocated = 0;
        long told = 0;
        for (int run = 0; run < RUNS; run++) {
            RuleWatch[] watches = watches();
            double[] values = values(run);
            long bytes = allocated();
            long from = System.nanoTime();
            told = rounds(watches, values, ticks, late);
            perSecond[run] = WATCHES * (double) ROUNDS * 1e9 / (System.nanoTime() - from);
            allocated = allocated() - bytes;
        }
        tell(what, perSecond, allocated, told);
    }

    private static long rounds(RuleWatch[] watches, double[] values, boolean ticks, boolean late) {
        long told = 0;
        int sample = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Instant at = WatchExamples.at(round * 10L);
            Instant now = at.plusSeconds(2);
            Instant before = at.minusSeconds(65);
            for (RuleWatch watch : watches) {
                if (ticks) {
                    told += watch.tick(now).size();
                }
                boolean isLate = late && sample % 101 == 0;
                told += watch.sample(isLate ? before : at, values[sample++ % values.length]).size();
            }
        }
        return told;
    }

    /** The least that has to be done: compare, and remember since when. */
    private static void plainLoop() {
        double[] perSecond = new double[RUNS];
        long told = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] values = values(run);
            long[] since = new long[WATCHES];
            long from = System.nanoTime();
            int sample = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Instant at = WatchExamples.at(round * 10L);
                for (int watch = 0; watch < WATCHES; watch++) {
                    if (values[sample++ % values.length] <= 1) {
                        since[watch] = 0;
                    } else if (since[watch] == 0) {
                        since[watch] = at.getEpochSecond();
                    } else if (at.getEpochSecond() - since[watch] == 120) {
                        told++;
                    }
                }
            }
            perSecond[run] = WATCHES * (double) ROUNDS * 1e9 / (System.nanoTime() - from);
        }
        tell("plain loop", perSecond, 0, told);
    }

    private static RuleWatch[] watches() {
        var example = new WatchExamples();
        example.staleAfter = 300L;
        RuleWatch[] watches = new RuleWatch[WATCHES];
        Arrays.setAll(watches, _ -> example.watch(new Lateness(Duration.ofMinutes(10), 1024)));
        return watches;
    }

    /** Harm begins once in a thousand samples of a watch and lasts for thirty. */
    private static double[] values(int seed) {
        var random = new Random(seed);
        double[] values = new double[WATCHES * 400];
        for (int i = 0; i < values.length; i++) {
            boolean harmful = i >= WATCHES && values[i - WATCHES] > 1;
            boolean harm = harmful ? random.nextInt(30) > 0 : random.nextInt(1_000) == 0;
            values[i] = random.nextDouble() + (harm ? 1 : 0);
        }
        return values;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static void tell(String what, double[] perSecond, long allocated, long told) {
        Arrays.sort(perSecond);
        System.out.printf(
                "%-36s %5.1f M samples/s (slowest %.1f, fastest %.1f), %.1f bytes each, %d told%n",
                what,
                perSecond[RUNS / 2] / 1e6,
                perSecond[0] / 1e6,
                perSecond[RUNS - 1] / 1e6,
                allocated / (double) (WATCHES * (long) ROUNDS),
                told);
    }
}
