package dev.turnback.decision.domain.obligation;

import static dev.turnback.kernel.Outcome.accepted;
import static dev.turnback.kernel.Outcome.ignored;
import static dev.turnback.kernel.Outcome.rejected;

import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.CountDecision;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.UncountDecision;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationAttributed;
import dev.turnback.decision.domain.obligation.ObligationRejection.AttributedOtherwise;
import dev.turnback.decision.domain.obligation.ObligationRejection.NotAmongItsReleases;
import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.DecisionKind;
import dev.turnback.kernel.Outcome;

/** What people know of an obligation, and what they do about it. */
final class Answered {

    private Answered() {}

    /** Only the earliest moment counts. */
    static Outcome<ObligationEvent, ObligationRejection> know(NoteAwareness c, Opened state) {
        return state.knownAt() != null && !c.at().isBefore(state.knownAt())
                ? ignored()
                : accepted(
                        new AwarenessNoted(
                                c.obligationId(),
                                c.how(),
                                c.at(),
                                state.knownSince(c.at()).clock()));
    }

    static Outcome<ObligationEvent, ObligationRejection> attribute(
            AttributeObligation c, Opened state) {
        String known = state.attributedTo();
        if (!state.isIn(c.releaseId())) {
            return rejected(new NotAmongItsReleases());
        }
        if (known != null) {
            return known.equals(c.releaseId())
                    ? ignored()
                    : rejected(new AttributedOtherwise(known));
        }
        return accepted(
                new ObligationAttributed(
                        c.obligationId(),
                        c.releaseId(),
                        c.why(),
                        c.at(),
                        state.attributedTo(c.releaseId()).clock()));
    }

    static Outcome<ObligationEvent, ObligationRejection> connect(ConnectIncident c, Opened state) {
        return state.incidents().contains(c.incidentId())
                ? ignored()
                : accepted(new IncidentConnected(c.obligationId(), c.incidentId(), c.at()));
    }

    static Outcome<ObligationEvent, ObligationRejection> count(CountDecision c, Opened state) {
        if (state.decisions().stream().anyMatch(each -> isTaken(each, c.decisionId()))) {
            return ignored();
        }
        var kind = DecisionKind.valueOf(c.kind().name());
        boolean stops = Clocks.budgetClock(state).isStoppedBy(kind);
        var taken = new DecisionFact.Taken(c.decisionId(), c.at(), kind, true, null);
        Clock clock = state.counting(taken).clock();
        return accepted(
                new DecisionCounted(
                        c.obligationId(), c.decisionId(), c.kind(), stops, c.at(), clock));
    }

    static Outcome<ObligationEvent, ObligationRejection> uncount(UncountDecision c, Opened state) {
        boolean counted = state.decisions().stream().anyMatch(d -> isTaken(d, c.decisionId()));
        if (!counted || state.decisions().stream().anyMatch(d -> isTakenBack(d, c.decisionId()))) {
            return ignored();
        }
        var back = new DecisionFact.TakenBack(c.decisionId(), c.at(), true);
        return accepted(
                new DecisionUncounted(
                        c.obligationId(), c.decisionId(), c.at(), state.counting(back).clock()));
    }

    private static boolean isTaken(DecisionFact fact, String decisionId) {
        return fact instanceof DecisionFact.Taken taken && taken.id().equals(decisionId);
    }

    private static boolean isTakenBack(DecisionFact fact, String decisionId) {
        return fact instanceof DecisionFact.TakenBack back && decisionId.equals(back.decisionId());
    }
}
