package dev.turnback.decision.publish;

import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.attempt.AttemptEvent.About;
import dev.turnback.decision.domain.attempt.Judgement;
import dev.turnback.decision.domain.attempt.StepReport;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.figures.attempt.Condition;
import java.util.Optional;

/** What the other services learn of attempts: all but when a judgement was put off. */
final class PublishedAttempts {

    private PublishedAttempts() {}

    static Optional<DecisionEvents> of(AttemptEvent event) {
        return switch (event) {
            case AttemptEvent.AttemptBegan e -> Optional.of(followed(e));
            case AttemptEvent.AttemptEnded e -> Optional.of(ended(e));
            case AttemptEvent.AttemptTakenBack e ->
                    Optional.of(
                            new AttemptEvents.AttemptTakenBack(
                                    e.attemptId(), e.about().releaseId(), e.at()));
            case AttemptEvent.StepTold e -> Optional.of(step(e.attemptId(), e.report()));
            case AttemptEvent.TargetVerified e ->
                    Optional.of(
                            new AttemptEvents.AttemptVerified(
                                    e.attemptId(),
                                    AttemptEvents.TargetState.valueOf(e.target().name()),
                                    e.at()));
            case AttemptEvent.MisdirectionNoted e -> Optional.of(misdirected(e));
            case AttemptEvent.MisdirectionWithdrawn e ->
                    Optional.of(
                            new AttemptEvents.MisdirectionWithdrawn(
                                    e.attemptId(), e.why(), e.at()));
            case AttemptEvent.AttemptAttributed e ->
                    Optional.of(
                            new AttemptEvents.AttemptAttributed(
                                    e.attemptId(),
                                    e.cause().incidentId(),
                                    e.cause().decisionId(),
                                    e.at()));
            case AttemptEvent.JudgementFellDue e ->
                    Optional.of(new AttemptEvents.AttemptJudgementFellDue(e.attemptId(), e.at()));
            case AttemptEvent.JudgementPostponed _ -> Optional.empty();
            case AttemptEvent.AttemptJudged e -> Optional.of(judged(e));
        };
    }

    private static DecisionEvents followed(AttemptEvent.AttemptBegan e) {
        Undertaking undertaking = e.undertaking();
        Undertaking.Subject release = undertaking.release();
        return new AttemptEvents.AttemptFollowed(
                e.attemptId(),
                undertaking.action(),
                release == null ? null : release.releaseId(),
                release == null ? null : release.component(),
                undertaking.cause().incidentId(),
                undertaking.cause().decisionId(),
                undertaking.origin() == Origin.DEPLOYMENTS,
                e.at());
    }

    private static DecisionEvents ended(AttemptEvent.AttemptEnded e) {
        About about = e.about();
        return new AttemptEvents.AttemptEnded(
                e.attemptId(),
                about.releaseId(),
                about.component(),
                about.incidentId(),
                about.decisionId(),
                about.action(),
                AttemptEvents.Ending.valueOf(e.end().ending().name()),
                e.end().at());
    }

    private static DecisionEvents step(String attemptId, StepReport report) {
        return new AttemptEvents.AttemptStepTold(
                attemptId,
                report.step(),
                report.what(),
                report.executor(),
                AttemptEvents.StepOutcome.valueOf(report.result().name()),
                report.endedAt());
    }

    private static DecisionEvents misdirected(AttemptEvent.MisdirectionNoted e) {
        About about = e.about();
        return new AttemptEvents.AttemptMisdirected(
                e.attemptId(),
                about.releaseId(),
                about.component(),
                about.incidentId(),
                e.why(),
                e.at());
    }

    private static DecisionEvents judged(AttemptEvent.AttemptJudged e) {
        About about = e.about();
        Judgement judgement = e.judgement();
        return new AttemptEvents.AttemptJudged(
                e.attemptId(),
                about.releaseId(),
                about.component(),
                about.incidentId(),
                about.action(),
                AttemptEvents.Outcome.valueOf(judgement.outcome().name()),
                new AttemptEvents.Conditions(
                        state(judgement.target()),
                        state(judgement.inTime()),
                        state(judgement.clear()),
                        state(judgement.noNewHarm())),
                judgement.flags().stream()
                        .map(flag -> AttemptEvents.Flag.valueOf(flag.name()))
                        .toList(),
                e.decidedBy(),
                e.at());
    }

    private static AttemptEvents.ConditionState state(Condition.State state) {
        return AttemptEvents.ConditionState.valueOf(state.name());
    }
}
