package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.metrics.HesitationCases.Duty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Counts obligations, each once, in however many incidents it is dealt with. */
final class ObligationTotals {

    private ObligationTotals() {}

    static HesitationAnswer.Obligations of(List<Duty> duties) {
        int decided = count(duties.stream().filter(Duty::isDecided));
        int overridden =
                count(
                        duties.stream()
                                .filter(Duty::isDecided)
                                .filter(duty -> duty.fact().outcome() == Outcome.OVERRIDDEN));
        return new HesitationAnswer.Obligations(
                duties.size(),
                Arrays.stream(Outcome.values())
                        .map(o -> new HesitationAnswer.OfOutcome(o, of(duties, o)))
                        .filter(each -> each.count() > 0)
                        .toList(),
                count(duties.stream().filter(duty -> duty.fact().outcome() == null)),
                count(duties.stream().filter(Duty::isProvisional)),
                of(duties, Outcome.DISCHARGED_SELF_RECOVERED),
                of(duties, Outcome.OVERRIDDEN),
                new HesitationAnswer.Rate(
                        decided,
                        overridden,
                        Share.of(overridden, decided),
                        Bounds.of(Wilson.interval(overridden, decided))),
                verdicts(duties).mapToInt(Verdict::flipFlops).sum(),
                count(verdicts(duties).filter(verdict -> verdict.flipFlops() > 0)),
                count(verdicts(duties).filter(Verdict::undecided)),
                count(duties.stream().filter(duty -> duty.fact().unattributed())),
                latency(duties));
    }

    static int of(List<Duty> duties, Outcome outcome) {
        return count(duties.stream().filter(duty -> duty.fact().outcome() == outcome));
    }

    private static int count(Stream<?> some) {
        return (int) some.count();
    }

    private static Stream<Verdict> verdicts(List<Duty> duties) {
        return duties.stream().flatMap(duty -> Stream.ofNullable(duty.verdict()));
    }

    private static HesitationAnswer.LatencyShare latency(List<Duty> duties) {
        List<Lifetime> shares =
                duties.stream().filter(Duty::isDecided).flatMap(ObligationTotals::share).toList();
        Percentiles percentiles = Percentiles.of(shares);
        return new HesitationAnswer.LatencyShare(
                shares.size(), quantile(percentiles.at(0.5)), quantile(percentiles.at(0.9)));
    }

    private static Stream<Lifetime> share(Duty duty) {
        ObligationFact.Judged judged = duty.fact().judged();
        Double latency = judged == null ? null : judged.verdict().latencySeconds();
        return judged == null || latency == null || judged.budgetSeconds() <= 0
                ? Stream.of()
                : Stream.of(Lifetime.ended(latency / judged.budgetSeconds()));
    }

    private static HesitationAnswer.Quantile quantile(Percentile percentile) {
        return new HesitationAnswer.Quantile(percentile.seconds(), Bounds.of(percentile));
    }

    /** Every flag that a verdict carries, in order of its name. */
    static List<Count.OfFlag> flags(List<Duty> duties) {
        return Count.flags(verdicts(duties).map(Verdict::flags).toList());
    }
}
