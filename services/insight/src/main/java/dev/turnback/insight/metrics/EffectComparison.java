package dev.turnback.insight.metrics;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.Holm;
import dev.turnback.figures.Interval;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.EffectAnswer.AgainstUsual;
import dev.turnback.insight.metrics.EffectAnswer.Measure;
import dev.turnback.insight.metrics.EffectAnswer.Side;
import dev.turnback.insight.metrics.EffectAnswer.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the measures of one item as one family. */
final class EffectComparison {

    /** The time before was worse than usual when a difference as large is as rare as this. */
    private static final double WORSE_THAN_USUAL = 0.2;

    private EffectComparison() {}

    /** The three samples of one measure. */
    record Sampled<S extends EffectSample<S>>(EffectMeasure what, S usual, S before, S since) {

        boolean isEnough() {
            return Math.min(before.n(), since.n()) >= Halves.ENOUGH;
        }

        @Nullable Double p() {
            return isEnough() ? since.p(before) : null;
        }

        Compared<S> adjusted(@Nullable Double p, Basis basis) {
            return new Compared<>(what, basis, usual, before, since, p);
        }
    }

    /**
     * One measure with what may be said of it.
     *
     * @param p adjusted; null below 20 a side
     */
    record Compared<S extends EffectSample<S>>(
            EffectMeasure what, Basis basis, S usual, S before, S since, @Nullable Double p) {

        boolean isEnough() {
            return p != null;
        }

        /** How many there are on the smaller side. */
        int pair() {
            return Math.min(before.n(), since.n());
        }

        int direction() {
            return since.compareWith(before);
        }

        @Nullable Interval change() {
            return since.change(before);
        }

        @Nullable Double leastToShow() {
            return since.leastToShow(before);
        }

        /** The two windows differ, whatever it comes from. */
        boolean isDifferent() {
            return p != null && p < 1 - Confidence.LEVEL && since.partsFrom(before);
        }

        /** It differs, and not because the time before was out of the ordinary. */
        boolean isTold() {
            return isDifferent() && direction() != 0 && (isAwayFromUsual() || differsFromUsual());
        }

        /** It went on from where it was going, so that nothing falls back to what is usual. */
        private boolean isAwayFromUsual() {
            return usual.n() >= Halves.ENOUGH
                    && Integer.signum(before.compareWith(usual)) != -Integer.signum(direction());
        }

        private boolean differsFromUsual() {
            return usual.n() >= Halves.ENOUGH
                    && Integer.signum(since.compareWith(usual)) == Integer.signum(direction())
                    && since.p(usual) < 1 - Confidence.LEVEL
                    && since.partsFrom(usual);
        }

        boolean isWorseThanUsual() {
            return before.n() > 0
                    && usual.n() > 0
                    && what.isWorse(before.compareWith(usual))
                    && before.p(usual) < WORSE_THAN_USUAL;
        }

        Verdict verdict() {
            if (!isEnough()) {
                return Verdict.TOO_FEW;
            }
            if (!isTold()) {
                return Verdict.NOT_TOLD;
            }
            return what.isBetter(direction()) ? Verdict.BETTER : Verdict.WORSE;
        }

        Measure measure() {
            return new Measure(
                    what,
                    what.label(),
                    what.isOfTimes(),
                    side(usual),
                    side(before),
                    side(since),
                    Bounds.of(change()),
                    p,
                    leastToShow(),
                    verdict(),
                    isWorseThanUsual(),
                    againstUsual(),
                    EffectWords.sentence(this));
        }

        /** Shown where the time before was out of the ordinary, and where that keeps it untold. */
        private @Nullable AgainstUsual againstUsual() {
            boolean untold = isDifferent() && !isTold();
            if (usual.n() == 0 || since.n() == 0 || !(isWorseThanUsual() || untold)) {
                return null;
            }
            double alone = since.p(usual);
            boolean different =
                    Math.min(usual.n(), since.n()) >= Halves.ENOUGH
                            && alone < 1 - Confidence.LEVEL
                            && since.partsFrom(usual);
            Interval change = since.change(usual);
            return new AgainstUsual(
                    Bounds.of(change),
                    alone,
                    different,
                    EffectWords.againstUsual(this, change, different));
        }

        private static Side side(EffectSample<?> sample) {
            return new Side(sample.n(), sample.value(), sample.interval(), sample.unknown());
        }
    }

    /** Holm over those that are large enough to be compared at all. */
    static List<Compared<?>> of(List<Sampled<?>> family, Basis basis) {
        List<Double> adjusted =
                Holm.adjust(
                        family.stream()
                                .map(Sampled::p)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .toList());
        var compared = new ArrayList<Compared<?>>();
        int next = 0;
        for (Sampled<?> each : family) {
            compared.add(each.adjusted(each.isEnough() ? adjusted.get(next++) : null, basis));
        }
        return compared;
    }
}
