package dev.turnback.insight.http;

import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.contracts.decision.JudgementEvents.Worse;
import dev.turnback.insight.facts.ObligationFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a verdict follows from its moments, as sentences. */
final class VerdictWords {

    private VerdictWords() {}

    /** Empty while it is open. */
    static List<String> of(ObligationFact fact) {
        ObligationFact.Judged judged = fact.judged();
        if (judged == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        Verdict verdict = judged.verdict();
        latency(verdict, sentences);
        hesitation(verdict, judged, sentences);
        harm(verdict, judged, sentences);
        sentences.add(outcome(verdict.outcome(), verdict.provisional()));
        return List.copyOf(sentences);
    }

    private static void latency(Verdict verdict, List<String> sentences) {
        if (verdict.knowableAt() == null || verdict.latencySeconds() == null) {
            return;
        }
        sentences.add(
                "L = %s from K %s to %s%s."
                        .formatted(
                                seconds(verdict.latencySeconds()),
                                verdict.knowableAt(),
                                end(verdict),
                                verdict.flipFlops() == 0
                                        ? ""
                                        : ", without the time in which a decision stood; taken back"
                                                + " %d times".formatted(verdict.flipFlops())));
    }

    private static String end(Verdict verdict) {
        if (!verdict.undecided() && verdict.decidedAt() != null) {
            return "D " + verdict.decidedAt();
        }
        return verdict.containedAt() == null
                ? "where the looking ended, undecided"
                : "C " + verdict.containedAt() + ", undecided";
    }

    private static void hesitation(
            Verdict verdict, ObligationFact.Judged judged, List<String> sentences) {
        if (verdict.latencySeconds() == null || verdict.hesitationSeconds() == null) {
            return;
        }
        sentences.add(
                "H = max(0, L − B) = max(0, %s − %s) = %s."
                        .formatted(
                                seconds(verdict.latencySeconds()),
                                seconds(judged.budgetSeconds()),
                                seconds(verdict.hesitationSeconds())));
    }

    private static void harm(
            Verdict verdict, ObligationFact.Judged judged, List<String> sentences) {
        if (verdict.avoidableHarm() != null && judged.terms() != null) {
            double least = judged.terms().minHarm();
            sentences.add(
                    "AH = %s, which is %s m = %s."
                            .formatted(
                                    number(verdict.avoidableHarm()),
                                    verdict.avoidableHarm() >= least ? "at least" : "below",
                                    number(least)));
        }
        if (!verdict.worse().isEmpty()) {
            sentences.add(
                    "Meanwhile: "
                            + verdict.worse().stream()
                                    .map(VerdictWords::words)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static String words(Worse worse) {
        return switch (worse) {
            case AVOIDABLE_HARM -> "the avoidable harm reached m";
            case SEVERITY -> "the severity was raised (M)";
            case SIGNAL -> "the signal became worse by a tenth (M)";
            case EXPOSURE -> "more users were exposed (X)";
            case ONE_WAY -> "a one-way boundary was crossed (I)";
        };
    }

    private static String outcome(Outcome outcome, boolean provisional) {
        return outcome
                + (provisional
                        ? ", provisional: it was not contained when the looking ended."
                        : ".");
    }

    private static String seconds(double seconds) {
        return number(seconds) + " s";
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
