package dev.turnback.insight.metrics;

import static dev.turnback.insight.metrics.Words.duration;
import static dev.turnback.insight.metrics.Words.percent;
import static dev.turnback.insight.metrics.Words.points;

import dev.turnback.figures.Interval;
import dev.turnback.insight.metrics.EffectComparison.Compared;
import dev.turnback.insight.metrics.EffectSample.Shares;
import dev.turnback.insight.metrics.EffectSample.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened before and since an adoption, in words that claim no more than intervals do. */
final class EffectWords {

    static final String NOTE =
            "Guidance is often adopted after a bad run, and a bad run ends by itself. So the time"
                    + " before is compared with the history before it too, and where it was worse than"
                    + " that, a change for the better is called only when it shows against that history"
                    + " as well. Time passes for other reasons than guidance: none of this shows that"
                    + " the item is the cause.";

    private EffectWords() {}

    static String finding(List<Compared<?>> all) {
        List<Compared<?>> told = all.stream().filter(Compared::isTold).toList();
        if (!told.isEmpty()) {
            return told.stream().map(EffectWords::headline).collect(Collectors.joining(" "))
                    + " That does not show that the item is the cause.";
        }
        Compared<?> widest =
                all.stream()
                        .filter(each -> each.pair() > 0)
                        .max(Comparator.comparingInt(Compared::pair))
                        .orElse(null);
        if (widest == null) {
            return "Nothing to compare: in none of the measures is anything known both before and"
                    + " since the adoption.";
        }
        return all.stream().anyMatch(Compared::isEnough)
                ? "No change can be called since the adoption. "
                        + capital(
                                smallest(
                                        all.stream()
                                                .filter(Compared::isEnough)
                                                .max(Comparator.comparingInt(Compared::pair))
                                                .orElseThrow()))
                : "Too few to tell: " + only(widest) + " (" + lower(widest) + ").";
    }

    private static String headline(Compared<?> one) {
        return "Since the adoption %s%s."
                .formatted(one.what().since(one.direction(), one.basis()), by(one));
    }

    private static String by(Compared<?> one) {
        Interval change = one.change();
        return change == null
                ? ": half within %s, before within %s"
                        .formatted(median(one.since()), median(one.before()))
                : ", by " + span(change) + " (95 % interval)";
    }

    private static String span(Interval change) {
        double least = Math.min(Math.abs(change.low()), Math.abs(change.high()));
        double most = Math.max(Math.abs(change.low()), Math.abs(change.high()));
        return Math.round(least * 100) + " to " + points(most);
    }

    static String sentence(Compared<?> one) {
        return one.what().label()
                + ": "
                + value(one.before())
                + " before, "
                + value(one.since())
                + " since. "
                + verdict(one);
    }

    private static String verdict(Compared<?> one) {
        if (one.isTold()) {
            Interval change = one.change();
            return change == null
                    ? "They differ, and the intervals of the two medians do not overlap."
                    : (one.direction() > 0 ? "More" : "Fewer") + " by " + span(change) + " (95 %).";
        }
        if (!one.isEnough()) {
            return one.pair() == 0 ? "Nothing to compare." : "Too few to tell: " + only(one) + ".";
        }
        return one.isDifferent()
                ? "Other than just before, but not told apart from the history before that ("
                        + value(one.usual())
                        + "): a run that ended by itself would look the same."
                : "No change can be called. " + capital(smallest(one));
    }

    /** With how many only how much would show. */
    private static String only(Compared<?> one) {
        Double least = one.leastToShow();
        return "with %d before and %d since, %s"
                .formatted(
                        one.before().n(),
                        one.since().n(),
                        least == null
                                ? "no change would show"
                                : "only a change of more than about "
                                        + amount(one, least)
                                        + " would show");
    }

    private static String smallest(Compared<?> one) {
        Double least = one.leastToShow();
        return "with %d and %d, a change below about %s would rarely show."
                .formatted(
                        one.before().n(),
                        one.since().n(),
                        least == null ? "all there can be" : amount(one, least));
    }

    private static String amount(Compared<?> one, double least) {
        return one.what().isOfTimes()
                ? String.format(Locale.ROOT, "a factor of %.1f", least)
                : points(least);
    }

    private static String value(EffectSample<?> sample) {
        if (sample.n() == 0) {
            return "none known";
        }
        return switch (sample) {
            case Shares s -> percent((double) s.hits() / s.n()) + " of " + s.n();
            case Times t -> "half of " + t.n() + " within " + median(t);
        };
    }

    private static String median(EffectSample<?> sample) {
        Double seconds = sample.value();
        return seconds == null ? "a time that is not reached" : duration(seconds);
    }

    static String againstUsual(Compared<?> one, @Nullable Interval change, boolean different) {
        String against =
                "Against %s in the history before that, %s since: "
                        .formatted(value(one.usual()), value(one.since()));
        return against
                + (different
                        ? change == null
                                ? "the medians' intervals do not overlap."
                                : "a difference of " + span(change) + " (95 %)."
                        : "no difference can be called.");
    }

    /** Null unless any of them was worse before than it usually was. */
    static @Nullable String warning(List<Compared<?>> all) {
        List<Compared<?>> worse = all.stream().filter(Compared::isWorseThanUsual).toList();
        return worse.isEmpty()
                ? null
                : "The time just before the adoption was worse than usual here: "
                        + worse.stream()
                                .map(
                                        each ->
                                                "%s %s, against %s before that"
                                                        .formatted(
                                                                lower(each),
                                                                value(each.before()),
                                                                value(each.usual())))
                                .collect(Collectors.joining("; "))
                        + ". Such a run ends by itself, guidance or none, so the comparison with"
                        + " that longer history stands beside it.";
    }

    private static String lower(Compared<?> one) {
        String label = one.what().label();
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
