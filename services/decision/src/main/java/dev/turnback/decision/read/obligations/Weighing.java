package dev.turnback.decision.read.obligations;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.turnback.contracts.ActorKind;
import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.decision.read.obligations.ObligationView.Knowledge;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.figures.obligation.Attempt;
import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.DecisionKind;
import dev.turnback.figures.obligation.DefaultBudget;
import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.Outcome;
import dev.turnback.figures.obligation.RequiredAction;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.figures.obligation.Worsening;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one obligation is judged by.
 *
 * @param closeAt how far is looked, UTC
 * @param release the one that is judged; null when it is not known
 * @param attempt what became of what was decided
 * @param incidents in which it is dealt with
 */
public record Weighing(
        ObligationView view,
        Instant closeAt,
        List<Sample> samples,
        @Nullable KnownRelease release,
        Attempt attempt,
        List<IncidentAsKnown> incidents) {

    private static final int NANO_PLACES = 9;

    /** The fixed budgets under which it is looked at too, the shortest first. */
    private static final List<Duration> BUDGETS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30));

    /** By its rule as it is. */
    public Verdict judge() {
        return judge(rule());
    }

    /**
     * All that there is to say of how it went, without the words.
     *
     * @param verdict by its rule
     * @param decidedBy who took the decision that stopped the clock; null when none did
     */
    public ObligationJudgement judgement(Verdict verdict, @Nullable ActorKind decidedBy) {
        Bound bound = view.judged().bound();
        return new ObligationJudgement(
                view.incidents(),
                bound.releaseId(),
                view.attribution() == null && view.candidates().size() > 1,
                bound.component(),
                bound.version(),
                told(bound.terms()),
                dev.turnback.decision.domain.judgement.Verdict.of(verdict),
                BUDGETS.stream().map(this::under).toList(),
                decidedBy,
                ObligationJudge.FORMULA);
    }

    private ObligationJudgement.Rule told(Terms terms) {
        return new ObligationJudgement.Rule(
                terms.ruleId(),
                terms.name(),
                terms.harmKind(),
                terms.requiredAction(),
                terms.threshold(),
                terms.budgetSeconds(),
                rule().harmThatCounts().doubleValue());
    }

    private ObligationJudgement.UnderBudget under(Duration budget) {
        return new ObligationJudgement.UnderBudget(
                budget.toSeconds(), judge(rule().within(budget)).outcome());
    }

    /** Where it was too late, what got worse meanwhile is part of it. */
    private Verdict judge(Rule rule) {
        return view.course().state() == State.RETRACTED ? neverCrossed() : byTheSignal(rule);
    }

    private static Verdict neverCrossed() {
        return new Verdict(
                Outcome.NO_OBLIGATION,
                Verdict.Times.NONE,
                null,
                null,
                null,
                Collections.emptySortedSet(),
                null,
                false,
                false,
                0,
                Collections.emptySortedSet(),
                List.of("Samples that came late show that the threshold was not crossed."));
    }

    private Verdict byTheSignal(Rule rule) {
        ObligationFacts facts = facts(rule, Worsening.UNTOLD);
        Verdict verdict = ObligationJudge.judge(facts, Instant::toString);
        return switch (verdict.outcome()) {
            case LATE_NOT_WORSENED, HESITATION_WORSENED ->
                    ObligationJudge.judge(
                            facts(rule, worsening(rule, facts, verdict)), Instant::toString);
            case NO_OBLIGATION,
                    DISCHARGED_SELF_RECOVERED,
                    TIMELY,
                    OVERRIDDEN,
                    UNDEFINED_THRESHOLD_HESITATION,
                    INDETERMINATE,
                    INVALID ->
                    verdict;
        };
    }

    /** From the end of the budget to the decision, without one to when it was over. */
    private Worsening worsening(Rule rule, ObligationFacts facts, Verdict verdict) {
        Verdict.Times times = verdict.times();
        Instant from = requireNonNull(times.knowableAt()).plus(rule.budget());
        Instant end = requireNonNullElse(times.containedAt(), facts.closeAt());
        Instant to = requireNonNullElse(times.decidedAt(), end);
        return new Worsening(
                incidents.stream().anyMatch(each -> each.wasRaisedWithin(from, to)),
                null,
                release != null && release.grewWithin(from, to),
                release != null && release.becameOneWayWithin(from, to));
    }

    private ObligationFacts facts(Rule rule, Worsening worsening) {
        return new ObligationFacts(
                rule,
                view.first().onset(),
                closeAt,
                awareness(),
                containedAt(),
                DefaultBudget.OTHERWISE,
                Duration.ZERO,
                samples,
                view.decisions().stream().flatMap(Weighing::facts).toList(),
                attempt,
                worsening);
    }

    /** What somebody noted, with evidence: it stands in where the signal shows nothing. */
    private @Nullable Instant containedAt() {
        return incidents.stream()
                .map(IncidentAsKnown::containedAt)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Where it has to be decided anew, everybody concerned knew from that moment on. */
    private dev.turnback.figures.obligation.Awareness awareness() {
        Knowledge known = view.awareness();
        if (view.following() != null) {
            return new dev.turnback.figures.obligation.Awareness(
                    view.confirmedAt(), null, null, null);
        }
        if (known == null) {
            return dev.turnback.figures.obligation.Awareness.NONE;
        }
        boolean declared = known.how() == Awareness.INCIDENT;
        return new dev.turnback.figures.obligation.Awareness(
                declared ? null : known.at(), declared ? known.at() : null, null, null);
    }

    private static Stream<DecisionFact> facts(Counted counted) {
        var taken =
                new DecisionFact.Taken(
                        counted.decisionId(),
                        counted.at(),
                        DecisionKind.valueOf(counted.kind().name()),
                        counted.authority().counts(),
                        counted.effectAt());
        Instant back = counted.withdrawnAt();
        return back == null
                ? Stream.of(taken)
                : Stream.of(taken, new DecisionFact.TakenBack(counted.decisionId(), back, true));
    }

    private Rule rule() {
        Terms terms = view.judged().bound().terms();
        Double stale = terms.staleAfterSeconds();
        return new Rule(
                terms.threshold(),
                terms.clearThreshold(),
                Comparison.valueOf(terms.comparison().name()),
                duration(terms.sustainSeconds()),
                terms.minSamples(),
                duration(terms.quietSeconds()),
                duration(terms.budgetSeconds()),
                RequiredAction.valueOf(terms.requiredAction().name()),
                terms.minHarm(),
                stale == null ? null : duration(stale),
                terms.mustHaveData(),
                terms.rollForwardAllowed(),
                null);
    }

    static Duration duration(double seconds) {
        return Duration.ofNanos(
                BigDecimal.valueOf(seconds).movePointRight(NANO_PLACES).longValue());
    }
}
