package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import dev.turnback.figures.obligation.DecisionFact.TakenBack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The definition once more, walked second by second with nothing but arrays: slow, and written
 * without a look at how the judge does it. For whole seconds and whole values, with no samples
 * missing and no rule that lacks its threshold.
 */
final class Simulation {

    record Result(
            Outcome outcome,
            @Nullable Long knowable,
            @Nullable Long contained,
            @Nullable Long latency,
            @Nullable Long hesitation,
            @Nullable Long harm,
            boolean undecided) {}

    private final ObligationExamples example;
    private final int close;
    private final double[] excess;
    private final boolean[] breached;
    private final boolean[] clear;
    private final double[] level;

    private Simulation(ObligationExamples example) {
        this.example = example;
        close = (int) example.close;
        excess = new double[close];
        breached = new boolean[close];
        clear = new boolean[close];
        level = new double[close];
        int sign = example.comparison == Comparison.ABOVE ? 1 : -1;
        for (int second = 0; second < close; second++) {
            level[second] = sign * valueAt(second, sign);
            breached[second] = level[second] > sign * example.threshold;
            clear[second] = level[second] <= sign * example.clearThreshold;
            excess[second] = Math.max(0, level[second] - sign * example.threshold);
        }
    }

    static Result of(ObligationExamples example) {
        return new Simulation(example).run();
    }

    private double valueAt(int second, int sign) {
        @Nullable Sample holding = null;
        for (Sample sample : example.samples) {
            if (seconds(sample.at()) <= second
                    && (holding == null
                            || sample.at().isAfter(holding.at())
                            || (sample.at().equals(holding.at())
                                    && sign * sample.value() > sign * holding.value()))) {
                holding = sample;
            }
        }
        return Objects.requireNonNull(holding, "a sample carries in").value();
    }

    private Result run() {
        int confirmed = firstRun(breached, 0, (int) example.sustain);
        if (confirmed < 0) {
            return new Result(Outcome.NO_OBLIGATION, null, null, null, null, null, false);
        }
        long knowable = confirmed + example.sustain;
        if (example.known != null) {
            knowable = Math.max(knowable, example.known);
        }
        int containedAt = firstRun(clear, (int) knowable, (int) example.quiet);
        Long contained = containedAt < 0 ? null : (long) containedAt;
        long end = contained == null ? close : contained;
        boolean[] stands = standing(end);
        long latency = 0;
        long decidedAt = knowable;
        for (long second = knowable; second < end; second++) {
            if (!stands[(int) second]) {
                latency++;
                decidedAt = second + 1;
            }
        }
        boolean undecided = !stands[(int) end];
        long hesitation = Math.max(0, latency - example.budget);
        if (undecided && contained != null && contained <= knowable + example.budget) {
            return new Result(
                    Outcome.DISCHARGED_SELF_RECOVERED,
                    knowable,
                    contained,
                    latency,
                    null,
                    null,
                    true);
        }
        long past = latency - example.budget;
        boolean tooClose =
                example.epsilon > 0 && past > -example.epsilon && past <= example.epsilon;
        if (tooClose || (past <= 0 && undecided && contained == null)) {
            return new Result(
                    Outcome.INDETERMINATE,
                    knowable,
                    contained,
                    latency,
                    hesitation,
                    null,
                    undecided);
        }
        if (past <= 0) {
            return new Result(Outcome.TIMELY, knowable, contained, latency, 0L, null, undecided);
        }
        double harm = 0;
        for (long second = Math.max(knowable, end - hesitation); second < end; second++) {
            harm += excess[(int) second];
        }
        boolean worsened =
                harm >= Objects.requireNonNull(example.minHarm)
                        || gotWorse(knowable, undecided ? end : decidedAt);
        return new Result(
                worsened ? Outcome.HESITATION_WORSENED : Outcome.LATE_NOT_WORSENED,
                knowable,
                contained,
                latency,
                hesitation,
                (long) harm,
                undecided);
    }

    /** The first second from which on it is so for that long, looked for from the start given. */
    private int firstRun(boolean[] so, int from, int length) {
        for (int start = from; start + length <= close && start < close; start++) {
            boolean all = so[start];
            for (int second = start; second < start + length && all; second++) {
                all = so[second];
            }
            if (all) {
                return start;
            }
        }
        return -1;
    }

    /** For every second whether a decision stands during it, and at the end. */
    private boolean[] standing(long end) {
        boolean[] stands = new boolean[close + 1];
        List<Taken> stack = new ArrayList<>();
        for (long second = -1_000; second <= end; second++) {
            for (DecisionFact fact : example.decisions) {
                if (seconds(fact.at()) == second && fact instanceof Taken taken) {
                    if (taken.kind() == DecisionKind.CONTINUE) {
                        stack.removeIf(each -> each.kind() != DecisionKind.CONTINUE);
                    }
                    stack.add(taken);
                }
            }
            for (DecisionFact fact : example.decisions) {
                if (seconds(fact.at()) == second && fact instanceof TakenBack && !stack.isEmpty()) {
                    stack.removeLast();
                }
            }
            if (second >= 0) {
                stands[(int) second] =
                        stack.stream().anyMatch(each -> each.kind() != DecisionKind.CONTINUE);
            }
        }
        return stands;
    }

    private boolean gotWorse(long knowable, long until) {
        int sustain = (int) example.sustain;
        double before = medianFrom((int) knowable - sustain, sustain);
        for (long start = knowable + example.budget; start + sustain <= until; start++) {
            double median = medianFrom((int) start, sustain);
            if (median > before && 10 * (median - before) >= Math.abs(before)) {
                return true;
            }
        }
        return false;
    }

    private double medianFrom(int start, int length) {
        double[] values = java.util.Arrays.copyOfRange(level, start, start + length);
        java.util.Arrays.sort(values);
        return values[(length - 1) / 2];
    }

    private static long seconds(Instant at) {
        return Duration.between(ObligationExamples.EXPOSED, at).toSeconds();
    }
}
