package dev.turnback.figures.obligation;

import static dev.turnback.figures.obligation.Moments.told;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said where a rule judges.
 *
 * @param tell writes a moment
 */
record RuleWords(Function<Instant, String> tell, Rule rule) {

    /** Gaps beyond these are counted and not named. */
    private static final int MOST_GAPS = 5;

    String nothingCrossed() {
        return "The signal was never "
                + beyond()
                + " for "
                + told(rule.sustain())
                + " while the release was exposed: there is no obligation.";
    }

    List<String> missing(List<Span> gaps) {
        var sentences = new ArrayList<String>();
        gaps.stream()
                .limit(MOST_GAPS)
                .map(gap -> "There are no samples " + fromTo(gap) + ", " + told(gap.length()) + ".")
                .forEach(sentences::add);
        if (gaps.size() > MOST_GAPS) {
            sentences.add("So it is " + (gaps.size() - MOST_GAPS) + " more times.");
        }
        return sentences;
    }

    String tooFewSamples() {
        return "There are fewer samples than the " + rule.minSamples() + " that the rule asks for.";
    }

    String crossing(Crossing crossing) {
        return (crossing.byAbsence()
                        ? "The signal must be there; it was missing or " + beyond()
                        : "The signal was " + beyond())
                + " from "
                + tell.apply(crossing.onset())
                + " on, and that had lasted "
                + told(rule.sustain())
                + " at "
                + tell.apply(crossing.confirmedAt())
                + (crossing.byAbsence()
                        ? ": reason enough to hold."
                        : ": the crossing is confirmed.");
    }

    String preexisting() {
        return "It was in breach before the release was exposed and is counted from exposure on.";
    }

    String knowable(Instant confirmedAt, @Nullable Instant awareAt) {
        if (awareAt == null) {
            return "Nobody noted when somebody was told, so it counts as knowable once confirmed,"
                    + " at "
                    + tell.apply(confirmedAt)
                    + ".";
        }
        return awareAt.isAfter(confirmedAt)
                ? "It was knowable at " + tell.apply(awareAt) + ", when somebody was told."
                : "Somebody was told at "
                        + tell.apply(awareAt)
                        + "; it was knowable once confirmed, at "
                        + tell.apply(confirmedAt)
                        + ".";
    }

    String crossedAgain() {
        return "Later it was crossed again: that is an obligation of its own.";
    }

    String counterfactualVoid() {
        return "What was done did not help, so nothing says that doing it earlier would have: no"
                + " avoidable harm is claimed.";
    }

    List<String> harm(Course course, Worse worse) {
        var sentences = new ArrayList<String>();
        BigDecimal harm = worse.avoidableHarm();
        if (harm != null) {
            Span avoidable = course.avoidable();
            sentences.add(
                    "Avoidable is what lay beyond the threshold in the last "
                            + told(avoidable.length())
                            + ", "
                            + fromTo(avoidable)
                            + ": "
                            + told(harm)
                            + (worse.harmCounts() ? ", which is not below " : ", which is below ")
                            + told(rule.harmThatCounts())
                            + ", from where on it counts as worse.");
        }
        sentences.add(whatElse(course.hesitating(), worse));
        return sentences;
    }

    private String whatElse(Span hesitating, Worse worse) {
        var got = new ArrayList<String>();
        if (worse.severityRaised()) {
            got.add("the severity was raised");
        }
        if (worse.signalWorse()) {
            got.add("the signal was at least 10 % worse than before it was knowable");
        }
        if (worse.exposureGrew()) {
            got.add("more users were exposed");
        }
        if (worse.oneWayCrossed()) {
            got.add("a one-way boundary was crossed");
        }
        return got.isEmpty()
                ? "Nothing else got worse after the budget had run out."
                : "After the budget had run out, "
                        + fromTo(hesitating)
                        + ", "
                        + String.join(", ", got)
                        + ".";
    }

    String samplesDoNotTell(Outcome best, Outcome worst) {
        return "The best that the samples allow is "
                + best
                + ", the worst "
                + worst
                + ": which of them, they do not tell.";
    }

    private String fromTo(Span span) {
        return "from " + tell.apply(span.from()) + " to " + tell.apply(span.to());
    }

    private String beyond() {
        return switch (rule.comparison()) {
            case ABOVE -> "above " + told(rule.threshold());
            case BELOW -> "below " + told(rule.threshold());
        };
    }
}
