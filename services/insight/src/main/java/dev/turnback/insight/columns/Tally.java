package dev.turnback.insight.columns;

import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows there are, by outcome and by what is known of their time. */
public final class Tally {

    private final Names outcomes;
    private final long[] byOutcome;
    private final long[] byTiming = new long[1 << Key.TIMING_BITS];

    Tally(Names outcomes) {
        this.outcomes = outcomes;
        this.byOutcome = new long[outcomes.size()];
    }

    void addMark(int mark, long count) {
        addOutcome(Key.outcome(mark), count);
        byTiming[Key.timing(mark)] += count;
    }

    void addOutcome(int outcome, long count) {
        byOutcome[outcome] += count;
    }

    public long total() {
        long total = 0;
        for (long count : byOutcome) {
            total += count;
        }
        return total;
    }

    /** How many came out so. */
    public long of(String outcome) {
        int number = outcomes.find(outcome);
        return number < 0 || number >= byOutcome.length ? 0 : byOutcome[number];
    }

    /** By the name of the outcome; those that do not occur are left out. */
    public SortedMap<String, Long> outcomes() {
        var counts = new TreeMap<String, Long>();
        for (int number = 0; number < byOutcome.length; number++) {
            if (byOutcome[number] != 0) {
                counts.put(outcomes.name(number), byOutcome[number]);
            }
        }
        return counts;
    }

    /** How many have no time, or one that contradicts itself. */
    public long withoutTime() {
        return byTiming[Key.NO_TIME];
    }

    long measured() {
        return byTiming[Key.MEASURED];
    }
}
