package dev.turnback.decision.domain.obligation;

import dev.turnback.decision.domain.judgement.ObligationJudgement;
import dev.turnback.decision.domain.obligation.Obligation.Candidate;
import dev.turnback.decision.domain.obligation.Obligation.Course;
import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.Obligation.Retracted;
import dev.turnback.decision.domain.obligation.Obligation.Told;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetRanOut;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetWarned;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.EffectNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationAccepted;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationGivenUp;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationAttributed;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationCleared;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationJudged;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRecrossed;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRestated;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRetracted;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.decision.domain.obligation.ObligationEvent.SignalLost;
import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.DecisionKind;

/** What an event makes of an obligation. */
final class ObligationEvolution {

    private ObligationEvolution() {}

    static Obligation evolve(Obligation state, ObligationEvent event) {
        return switch (event) {
            case ObligationOpened e ->
                    Opened.with(
                            new Candidate(
                                    e.bound(),
                                    e.onset(),
                                    e.confirmedAt(),
                                    e.byAbsence(),
                                    e.preexisting()));
            case ObligationRetracted _ -> new Retracted(opened(state).judged());
            case ReleaseJoined e ->
                    opened(state)
                            .and(
                                    new Candidate(
                                            e.bound(), e.onset(), e.confirmedAt(), false, false));
            case ObligationRestated e ->
                    opened(state)
                            .restated(e.onset(), e.confirmedAt(), e.byAbsence(), e.preexisting());
            case AwarenessNoted e -> opened(state).knownSince(e.at());
            case ObligationCleared e -> opened(state).going(new Course.Cleared(e.containedAt()));
            case ObligationRecrossed _ -> opened(state).going(new Course.InBreach());
            case SignalLost e -> opened(state).going(new Course.Lost(e.staleSince()));
            case ObligationAttributed e -> opened(state).attributedTo(e.releaseId());
            case IncidentConnected e -> opened(state).connectedTo(e.incidentId());
            case DecisionCounted e -> opened(state).counting(taken(e));
            case DecisionUncounted e ->
                    opened(state)
                            .counting(
                                    new DecisionFact.TakenBack(
                                            e.decisionId(), e.at(), e.authority().counts()));
            case EffectNoted e -> opened(state).effective(e.decisionId(), e.at());
            case BudgetWarned e -> opened(state).having(new Told.Warned(e.at()));
            case BudgetRanOut e -> opened(state).having(new Told.RanOut(e.at()));
            case NotificationAccepted e -> opened(state).having(new Told.Notified(e.occasion()));
            case NotificationGivenUp _ -> state;
            case ObligationJudged e -> judged(state, e.judgement());
        };
    }

    private static Obligation judged(Obligation state, ObligationJudgement judgement) {
        return state instanceof Retracted
                ? new Retracted(judgement)
                : opened(state).judged(judgement);
    }

    private static DecisionFact taken(DecisionCounted event) {
        return new DecisionFact.Taken(
                event.decisionId(),
                event.at(),
                DecisionKind.valueOf(event.kind().name()),
                event.authority().counts(),
                null);
    }

    private static Opened opened(Obligation state) {
        if (state instanceof Opened opened) {
            return opened;
        }
        throw new IllegalStateException("nothing happens to what is not open");
    }
}
