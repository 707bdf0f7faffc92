package dev.turnback.insight.metrics;

import dev.turnback.figures.Fisher;
import dev.turnback.figures.Interval;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.LogRank;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.figures.ProportionDifference;
import dev.turnback.insight.facts.Timed;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One side of a comparison, of shares or of times. */
sealed interface EffectSample<S extends EffectSample<S>> {

    /** How many are known. */
    int n();

    int unknown();

    /** The share, or the median in seconds; null where it is not known. */
    @Nullable Double value();

    List<@Nullable Double> interval();

    /** How surprising it is that the two differ as much as they do, if they are one. */
    double p(S other);

    /** Of this less the other, where such an interval is known: of shares. */
    @Nullable Interval change(S other);

    /** At 95 % they are not the same, as far as intervals say. */
    boolean partsFrom(S other);

    /** More or longer than the other: above 0; what was not reached is the longest. */
    int compareWith(S other);

    /**
     * A difference of shares, or a factor between medians, that shows in 80 % of cases; null where
     * nothing would.
     */
    @Nullable Double leastToShow(S other);

    /** How many of those that are known are counted. */
    record Shares(int n, int hits, int unknown) implements EffectSample<Shares> {

        static Shares of(Collection<Trial> trials) {
            Trial.Tally tally = Trial.tally(trials);
            return new Shares(tally.n(), tally.hits(), tally.unknown());
        }

        @Override
        public @Nullable Double value() {
            return Share.of(hits, n);
        }

        @Override
        public List<@Nullable Double> interval() {
            return new Trial.Tally(n, hits, unknown).interval();
        }

        @Override
        public double p(Shares other) {
            return Fisher.p(hits, n, other.hits, other.n);
        }

        @Override
        public @Nullable Interval change(Shares other) {
            return ProportionDifference.interval(hits, n, other.hits, other.n);
        }

        @Override
        public boolean partsFrom(Shares other) {
            Interval change = change(other);
            return change != null && !change.contains(0);
        }

        @Override
        public int compareWith(Shares other) {
            return Long.compare((long) hits * other.n, (long) other.hits * n);
        }

        /** Around a share that is never quite 0 or 1: two of each are added to what was seen. */
        @Override
        public @Nullable Double leastToShow(Shares other) {
            if (n == 0 || other.n == 0) {
                return null;
            }
            double share = (hits + other.hits + 2.0) / (n + other.n + 4.0);
            double least = ProportionDifference.minimumDetectable(share, n, other.n);
            return least >= 1 ? null : least;
        }
    }

    /** Durations, of which some may go on. */
    record Times(List<Lifetime> lifetimes, int unknown) implements EffectSample<Times> {

        static Times of(List<? extends Timed> timed) {
            List<Lifetime> lifetimes = Lifetimes.of(timed);
            return new Times(lifetimes, timed.size() - lifetimes.size());
        }

        @Override
        public int n() {
            return lifetimes.size();
        }

        private Percentile half() {
            return Percentiles.of(lifetimes).at(0.5);
        }

        @Override
        public @Nullable Double value() {
            return lifetimes.isEmpty() ? null : half().seconds();
        }

        @Override
        public List<@Nullable Double> interval() {
            return lifetimes.isEmpty() ? Bounds.of((Interval) null) : Bounds.of(half());
        }

        @Override
        public double p(Times other) {
            return LogRank.p(lifetimes, other.lifetimes);
        }

        @Override
        public @Nullable Interval change(Times other) {
            return null;
        }

        @Override
        public boolean partsFrom(Times other) {
            return isBelow(half(), other.half()) || isBelow(other.half(), half());
        }

        private static boolean isBelow(Percentile one, Percentile other) {
            Double high = one.high();
            Double low = other.low();
            return high != null && low != null && high < low;
        }

        @Override
        public int compareWith(Times other) {
            return Double.compare(orNever(value()), orNever(other.value()));
        }

        private static double orNever(@Nullable Double seconds) {
            return Objects.requireNonNullElse(seconds, Double.POSITIVE_INFINITY);
        }

        @Override
        public @Nullable Double leastToShow(Times other) {
            return Math.min(n(), other.n()) < 2
                    ? null
                    : Lifetimes.minimumDetectableFactor(lifetimes, other.lifetimes);
        }
    }
}
