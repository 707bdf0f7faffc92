package dev.turnback.benchmarks;

/** Waiting times in steps of a tenth of a millisecond, up to a minute; one thread adds. */
final class Latencies {
    private static final int STEPS = 600_000;

    private final long[] counts = new long[STEPS];
    private long total;

    void add(long micros) {
        counts[Math.clamp(micros / 100, 0, STEPS - 1)]++;
        total++;
    }

    long total() {
        return total;
    }

    /** In milliseconds; the share 1 is the worst. */
    double at(double share) {
        long left = Math.max(1, Math.round(share * total));
        for (int step = 0; step < STEPS; step++) {
            left -= counts[step];
            if (left <= 0) {
                return (step + 1) / 10.0;
            }
        }
        return 0;
    }
}
