package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.figures.Confidence;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.metrics.HesitationCases.Case;
import dev.turnback.insight.metrics.HesitationCases.Duty;
import dev.turnback.insight.metrics.Trial.Tally;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Computes how many incidents were worsened by hesitation. */
public final class Hesitation {

    public static final String METRIC = "hesitation";

    private static final String METHOD =
            "incidents with an obligation HESITATION_WORSENED / incidents with one TIMELY,"
                    + " OVERRIDDEN, LATE_NOT_WORSENED or HESITATION_WORSENED; "
                    + Wilson.METHOD
                    + "; groups by Fisher's exact test, adjusted by Holm";

    /** Minutes 5, 10 and 30, in seconds. */
    private static final double[] FIXED_BUDGETS = {300, 600, 1_800};

    /** Flags that say that a moment is stood for by another. */
    private static final Set<String> STOOD_FOR = Set.of("awareness=assumed", "containment=noted");

    private Hesitation() {}

    public static HesitationAnswer answer(
            FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        FactsAt facts = FactsAt.of(book, knowledge);
        HesitationCases cases = HesitationCases.of(facts, query);
        List<Case> looked = cases.looked();
        List<Trial> trials = looked.stream().map(Case::whole).toList();
        Tally tally = Trial.tally(trials);
        Subgroups groups = Subgroups.of(looked, RateTrend.p(trials, query));
        List<Duty> duties = cases.obligations();
        int linked = cases.incidents().size();
        return new HesitationAnswer(
                METRIC,
                query.basis(),
                query.from(),
                query.to(),
                query.component(),
                query.changeKind(),
                query.filters(),
                stamp.asOf(),
                stamp.status(),
                tally.n(),
                tally.unknown(),
                Share.of(tally.unknown(), tally.n() + tally.unknown()),
                tally.value(),
                tally.interval(),
                Confidence.LEVEL,
                METHOD,
                HesitationFinding.of(trials, linked, groups, query),
                stamp.position(),
                Formulas.hesitation(query.basis()),
                stamp.facts(),
                ObligationTotals.flags(duties),
                tally.hits(),
                (int) looked.stream().filter(Case::isPartlyUnknown).count(),
                new HesitationAnswer.Coverage(tally.n(), linked, Share.of(tally.n(), linked)),
                ObligationTotals.of(duties, Outcome.UNDEFINED_THRESHOLD_HESITATION),
                ObligationTotals.of(duties),
                DoubleStream.of(FIXED_BUDGETS).mapToObj(b -> underBudget(b, cases)).toList(),
                RuleMarks.of(duties),
                groups.by(Dimension.COMPONENT),
                groups.by(Dimension.TEAM),
                groups.by(Dimension.CHANGE_KIND),
                groups.by(Dimension.PATTERN),
                groups.by(Dimension.SEVERITY),
                groups.by(Dimension.HARM_KIND),
                groups.by(Dimension.ACTOR),
                byPeriod(trials, query),
                duties.stream().map(Hesitation::point).toList(),
                exercises(facts, query),
                ReviewedFigure.of(looked, duties));
    }

    private static HesitationAnswer.UnderBudget underBudget(
            double budgetSeconds, HesitationCases cases) {
        Tally tally =
                Trial.tally(
                        cases.incidents().stream()
                                .flatMap(each -> Stream.ofNullable(each.trialUnder(budgetSeconds)))
                                .toList());
        return new HesitationAnswer.UnderBudget(
                budgetSeconds,
                tally.n(),
                tally.hits(),
                tally.unknown(),
                tally.value(),
                tally.interval());
    }

    private static List<HesitationAnswer.Period> byPeriod(List<Trial> trials, MetricsQuery query) {
        if (trials.isEmpty()) {
            return List.of();
        }
        return Periods.between(
                        trials.getFirst().at(), trials.getLast().at(), query.from(), query.to())
                .stream()
                .map(span -> period(span, trials))
                .toList();
    }

    private static HesitationAnswer.Period period(Periods.Span span, List<Trial> trials) {
        Tally tally = Trial.tally(trials.stream().filter(t -> span.contains(t.at())).toList());
        return new HesitationAnswer.Period(
                span.from(),
                span.to(),
                tally.n(),
                tally.hits(),
                tally.unknown(),
                tally.value(),
                tally.interval());
    }

    private static HesitationAnswer.Point point(Duty duty) {
        ObligationFact fact = duty.fact();
        ObligationFact.RuleCrossed rule = fact.rule();
        ObligationFact.Judged judged = fact.judged();
        var flags = new TreeSet<String>(judged == null ? List.of() : judged.verdict().flags());
        return new HesitationAnswer.Point(
                fact.id(),
                duty.incidentIds().stream().sorted().toList(),
                fact.component(),
                rule == null ? null : rule.ruleId(),
                rule == null ? null : rule.name(),
                fact.at(),
                judged == null ? null : judged.verdict().latencySeconds(),
                judged == null ? null : judged.budgetSeconds(),
                judged == null ? null : judged.verdict().hesitationSeconds(),
                fact.outcome(),
                duty.isProvisional(),
                judged == null ? null : judged.decidedBy(),
                flags,
                flags.stream().anyMatch(STOOD_FOR::contains),
                duty.reviewed() == null ? null : duty.reviewed().verdict());
    }

    private static HesitationAnswer.Exercises exercises(FactsAt facts, MetricsQuery query) {
        Tally tally =
                Trial.tally(
                        HesitationCases.of(facts, query.with(Drills.ONLY)).looked().stream()
                                .map(Case::whole)
                                .toList());
        return new HesitationAnswer.Exercises(
                tally.n(), tally.hits(), tally.unknown(), tally.value(), tally.interval());
    }
}
