package dev.turnback.decision.domain.advice;

import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.watch.Deadline;
import dev.turnback.figures.watch.Lateness;
import dev.turnback.figures.watch.RuleWatch;
import dev.turnback.figures.watch.WatchEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the samples of a rule say at one moment; times are UTC. It is watched as an obligation is,
 * so that what is said here is what will be said there.
 *
 * @param value what was heard last; null when nothing was
 * @param valueAt when that was measured; null together with it
 * @param since from when it stands so, as far as samples reach back; null when nobody knows
 * @param confirmsAt when a breach will have lasted; null when none goes on
 * @param clear whether what was heard last is at the clear level, or inside it
 */
public record Reading(
        RuleState state,
        @Nullable Double value,
        @Nullable Instant valueAt,
        @Nullable Instant since,
        @Nullable Instant confirmsAt,
        boolean clear) {

    private static final Reading NOTHING =
            new Reading(RuleState.NO_DATA, null, null, null, null, false);

    /**
     * @param from the beginning of the exposure, or of what is read of it
     * @param samples in order of time, each moment once
     */
    public static Reading of(Rule rule, Instant from, List<Sample> samples, Instant now) {
        if (samples.isEmpty()) {
            return NOTHING;
        }
        Sample last = samples.getLast();
        Duration fresh = rule.staleAfter();
        if (fresh != null && last.at().plus(fresh).isBefore(now)) {
            return of(RuleState.STALE, last, last.at().plus(fresh), null, false);
        }
        if (samples.size() < rule.minSamples()) {
            return of(RuleState.NO_DATA, last, null, null, false);
        }
        DoublePredicate breached = value -> isBeyond(rule, value, rule.threshold());
        if (!breached.test(last.value())) {
            return of(
                    RuleState.CLEAR,
                    last,
                    since(samples, breached.negate()),
                    null,
                    !isBeyond(rule, last.value(), rule.clearThreshold()));
        }
        Instant since = since(samples, breached);
        var watch = new RuleWatch(rule, from, Lateness.USUAL);
        boolean confirmed = false;
        for (Sample sample : samples) {
            confirmed = confirmed(confirmed, watch.sample(sample));
        }
        confirmed = confirmed(confirmed, watch.tick(now));
        return confirmed
                ? of(RuleState.CONFIRMED, last, since, null, false)
                : of(RuleState.IN_BREACH, last, since, confirmsAt(watch.next()), false);
    }

    private static Reading of(
            RuleState state,
            Sample last,
            @Nullable Instant since,
            @Nullable Instant confirmsAt,
            boolean clear) {
        return new Reading(state, last.value(), last.at(), since, confirmsAt, clear);
    }

    private static boolean isBeyond(Rule rule, double value, double level) {
        return rule.comparison() == Comparison.ABOVE ? value > level : value < level;
    }

    /** From the first of the last samples in a row that say so. */
    private static Instant since(List<Sample> samples, DoublePredicate which) {
        int first = samples.size() - 1;
        while (first > 0 && which.test(samples.get(first - 1).value())) {
            first--;
        }
        return samples.get(first).at();
    }

    private static boolean confirmed(boolean before, List<WatchEvent> events) {
        boolean now = before;
        for (WatchEvent event : events) {
            now =
                    switch (event) {
                        case WatchEvent.Crossed _ -> true;
                        case WatchEvent.Retracted(WatchEvent.Crossed _) -> false;
                        case WatchEvent.SelfRecovered _,
                                WatchEvent.Cleared _,
                                WatchEvent.ClearedByStaleness _ ->
                                false;
                        case WatchEvent.Retracted _,
                                WatchEvent.Recrossed _,
                                WatchEvent.BudgetRanOut _,
                                WatchEvent.WentStale _,
                                WatchEvent.CameTooLate _ ->
                                now;
                    };
        }
        return now;
    }

    private static @Nullable Instant confirmsAt(@Nullable Deadline next) {
        return next != null && next.kind() == Deadline.Kind.CONFIRMED ? next.at() : null;
    }
}
