package dev.turnback.insight.metrics;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.insight.facts.ReviewedHesitation;
import dev.turnback.insight.metrics.HesitationAnswer.OfCause;
import dev.turnback.insight.metrics.HesitationAnswer.Reviewed;
import dev.turnback.insight.metrics.HesitationCases.Case;
import dev.turnback.insight.metrics.HesitationCases.Duty;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figure of hesitation after what reviews found. */
final class ReviewedFigure {

    private ReviewedFigure() {}

    static Reviewed of(List<Case> looked, List<Duty> duties) {
        Tally tally =
                Trial.tally(
                        looked.stream()
                                .flatMap(each -> Stream.ofNullable(each.trialAfterReview()))
                                .toList());
        List<Duty> candidates =
                duties.stream()
                        .filter(each -> each.fact().outcome() == Outcome.HESITATION_WORSENED)
                        .toList();
        return new Reviewed(
                candidates.size(),
                count(candidates, HesitationVerdict.CONFIRMED),
                count(candidates, HesitationVerdict.REJECTED),
                count(candidates, null),
                tally.n(),
                tally.hits(),
                tally.value(),
                tally.interval(),
                causes(duties));
    }

    private static int count(List<Duty> candidates, @Nullable HesitationVerdict verdict) {
        return (int) candidates.stream().filter(each -> verdict(each) == verdict).count();
    }

    private static @Nullable HesitationVerdict verdict(Duty duty) {
        ReviewedHesitation reviewed = duty.reviewed();
        return reviewed == null ? null : reviewed.verdict();
    }

    private static List<OfCause> causes(List<Duty> duties) {
        Map<HesitationCause, Integer> counts = new EnumMap<>(HesitationCause.class);
        duties.stream()
                .flatMap(each -> Stream.ofNullable(each.reviewed()))
                .filter(each -> each.verdict() == HesitationVerdict.CONFIRMED)
                .flatMap(each -> each.causes().stream())
                .forEach(cause -> counts.merge(cause, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new OfCause(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparingInt(OfCause::count)
                                .reversed()
                                .thenComparing(OfCause::cause))
                .toList();
    }
}
