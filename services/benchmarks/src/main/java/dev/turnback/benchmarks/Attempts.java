package dev.turnback.benchmarks;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptTime;
import dev.turnback.insight.columns.Columns;
import dev.turnback.insight.columns.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rollbacks of four years, seeded: 200 components by Zipf's law, any kind of change, times of
 * seconds to days. All have ended, since SQL has no word for what is still open.
 */
final class Attempts {
    static final Instant FROM = Instant.parse("2022-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");
    static final int COMPONENTS = 200;

    private static final List<String> OUTCOMES = List.of("SUCCEEDED", "INEFFECTIVE", "UNKNOWN");
    private static final double[] SHARES = shares();

    private Attempts() {}

    /** Takes them one by one. */
    interface Taker {
        /**
         * @param atMillis since the epoch
         * @param millis how long it took, -1 when that is not known
         */
        void take(String component, ChangeKind kind, long atMillis, String outcome, long millis)
                throws Exception;
    }

    private static double[] shares() {
        double[] upTo = new double[COMPONENTS];
        double sum = 0;
        for (int i = 0; i < COMPONENTS; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        for (int i = 0; i < COMPONENTS; i++) {
            upTo[i] /= sum;
        }
        return upTo;
    }

    private static int component(SplittableRandom random) {
        int found = Arrays.binarySearch(SHARES, random.nextDouble());
        return Math.min(COMPONENTS - 1, found < 0 ? -found - 1 : found);
    }

    static String name(int component) {
        return "component-%03d".formatted(component);
    }

    static void each(long count, long seed, Taker taker) throws Exception {
        var random = new SplittableRandom(seed);
        String[] names = new String[COMPONENTS];
        for (int i = 0; i < COMPONENTS; i++) {
            names[i] = name(i);
        }
        ChangeKind[] kinds = ChangeKind.values();
        long span = TO.toEpochMilli() - FROM.toEpochMilli();
        for (long i = 0; i < count; i++) {
            int outcome = random.nextInt(20);
            taker.take(
                    names[component(random)],
                    kinds[random.nextInt(kinds.length)],
                    FROM.toEpochMilli() + random.nextLong(span),
                    OUTCOMES.get(outcome < 15 ? 0 : outcome < 19 ? 1 : 2),
                    random.nextInt(50) == 0
                            ? -1
                            : (long) (1_000 * Math.exp(12 * random.nextDouble())));
        }
    }

    static Columns columns(long count, long seed) throws Exception {
        var columns = new Columns();
        long[] position = {0};
        each(
                count,
                seed,
                (component, kind, at, outcome, millis) ->
                        columns.replace(
                                "release",
                                ++position[0],
                                null,
                                new Row(
                                        component,
                                        kind,
                                        Instant.ofEpochMilli(at),
                                        outcome,
                                        millis < 0
                                                ? new AttemptTime.Unmeasured()
                                                : new AttemptTime.Measured(millis / 1_000.0))));
        columns.settle();
        return columns;
    }
}
