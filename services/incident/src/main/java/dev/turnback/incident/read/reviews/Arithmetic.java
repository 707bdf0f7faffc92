package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How latency and hesitation of an obligation follow, as the metrics define them; times are UTC.
 */
final class Arithmetic {

    private Arithmetic() {}

    /** Sentences, in order; none while it is not judged. */
    static List<String> of(ObligationToReview each) {
        Verdict verdict = each.verdict();
        if (verdict == null) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        add(sentences, "Onset S", verdict.onsetAt());
        add(sentences, "Knowable K", verdict.knowableAt());
        add(sentences, "Decided D", verdict.decidedAt());
        add(sentences, "Contained C", verdict.containedAt());
        Double latency = verdict.latencySeconds();
        Double budget = each.budgetSeconds();
        if (latency != null && budget != null) {
            sentences.add(latency(verdict, latency));
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "H = max(0, L − B) = max(0, %.0f s − %.0f s) = %.0f s",
                            latency,
                            budget,
                            Math.max(0, latency - budget)));
        }
        return sentences;
    }

    private static String latency(Verdict verdict, double latency) {
        String how =
                verdict.flipFlops() > 0
                        ? "L = (D − K) + waiting after each withdrawal"
                        : verdict.undecided()
                                ? "Undecided, so L runs to C or to the end"
                                : "L = D − K";
        return String.format(Locale.ROOT, "%s: %.0f s", how, latency);
    }

    private static void add(List<String> sentences, String name, @Nullable Instant at) {
        if (at != null) {
            sentences.add(name + ": " + at);
        }
    }
}
