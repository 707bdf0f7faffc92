package dev.turnback.decision.publish;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.JudgementEvents;
import dev.turnback.decision.domain.incident.IncidentEvent;
import dev.turnback.decision.domain.judgement.IncidentJudgement;
import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.judgement.Verdict;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.figures.obligation.Outcome;
import dev.turnback.figures.phases.Quality;
import org.jspecify.annotations.Nullable;

/** What the other services learn of how it went: all of it. */
final class PublishedJudgements {

    private PublishedJudgements() {}

    static DecisionEvents of(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentJudged e ->
                    new JudgementEvents.IncidentJudged(
                            e.incidentId(),
                            course(e.judgement().course()),
                            e.judgement().withoutRule().stream()
                                    .map(PublishedJudgements::withoutRule)
                                    .toList(),
                            e.judgement().formulaVersion(),
                            e.at());
        };
    }

    static DecisionEvents of(ObligationEvent.ObligationJudged event) {
        ObligationJudgement judgement = event.judgement();
        return new JudgementEvents.ObligationJudged(
                event.obligationId(),
                judgement.incidentIds(),
                judgement.releaseId(),
                judgement.unattributed(),
                judgement.component(),
                judgement.version(),
                rule(judgement.rule()),
                verdict(judgement.verdict()),
                judgement.underBudgets().stream()
                        .map(
                                each ->
                                        new JudgementEvents.UnderBudget(
                                                each.budgetSeconds(), outcome(each.outcome())))
                        .toList(),
                judgement.decidedBy(),
                judgement.formulaVersion(),
                event.at());
    }

    private static JudgementEvents.JudgedRule rule(ObligationJudgement.Rule rule) {
        return new JudgementEvents.JudgedRule(
                rule.ruleId(),
                rule.name(),
                rule.harmKind(),
                rule.requiredAction(),
                rule.threshold(),
                rule.budgetSeconds(),
                rule.minHarm());
    }

    private static JudgementEvents.WithoutRule withoutRule(IncidentJudgement.WithoutRule each) {
        return new JudgementEvents.WithoutRule(
                each.releaseId(),
                each.component(),
                each.version(),
                each.budgetSeconds(),
                verdict(each.verdict()));
    }

    private static JudgementEvents.Course course(IncidentJudgement.Course course) {
        return new JudgementEvents.Course(
                course.invalid(),
                course.onsetAt(),
                JudgementEvents.MomentFrom.valueOf(course.onsetFrom().name()),
                course.knowableAt(),
                course.decidedAt(),
                course.finishedAt(),
                course.containedAt(),
                from(course.containedFrom()),
                course.flags());
    }

    private static JudgementEvents.@Nullable MomentFrom from(@Nullable Quality quality) {
        return quality == null ? null : JudgementEvents.MomentFrom.valueOf(quality.name());
    }

    private static JudgementEvents.Verdict verdict(Verdict verdict) {
        return new JudgementEvents.Verdict(
                outcome(verdict.outcome()),
                verdict.onsetAt(),
                verdict.confirmedAt(),
                verdict.knowableAt(),
                verdict.decidedAt(),
                verdict.containedAt(),
                verdict.latencySeconds(),
                verdict.hesitationSeconds(),
                verdict.avoidableHarm(),
                verdict.worse().stream()
                        .map(each -> JudgementEvents.Worse.valueOf(each.name()))
                        .toList(),
                verdict.undecided(),
                verdict.provisional(),
                verdict.flipFlops(),
                verdict.flags());
    }

    private static JudgementEvents.Outcome outcome(Outcome outcome) {
        return JudgementEvents.Outcome.valueOf(outcome.name());
    }
}
