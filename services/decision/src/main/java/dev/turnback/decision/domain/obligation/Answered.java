package dev.turnback.decision.domain.obligation;

import static dev.turnback.kernel.Outcome.accepted;
import static dev.turnback.kernel.Outcome.ignored;
import static dev.turnback.kernel.Outcome.rejected;

import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.CountDecision;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteEffect;
import dev.turnback.decision.domain.obligation.ObligationCommand.UncountDecision;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.EffectNoted;
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
        boolean counts = c.authority().counts();
        boolean stops = counts && Clocks.budgetClock(state).isStoppedBy(kind);
        var taken = new DecisionFact.Taken(c.decisionId(), c.at(), kind, counts, null);
        Clock clock = state.counting(taken).clock();
        return accepted(
                new DecisionCounted(
                        c.obligationId(),
                        c.decisionId(),
                        c.kind(),
                        c.authority(),
                        stops,
                        c.at(),
                        clock));
    }

    static Outcome<ObligationEvent, ObligationRejection> uncount(UncountDecision c, Opened state) {
        boolean counted = state.decisions().stream().anyMatch(d -> isTaken(d, c.decisionId()));
        if (!counted || state.decisions().stream().anyMatch(d -> isTakenBack(d, c))) {
            return ignored();
        }
        var back = new DecisionFact.TakenBack(c.decisionId(), c.at(), c.authority().counts());
        return accepted(
                new DecisionUncounted(
                        c.obligationId(),
                        c.decisionId(),
                        c.authority(),
                        c.at(),
                        state.counting(back).clock()));
    }

    /** The first time counts; of what was never counted there is nothing to note. */
    static Outcome<ObligationEvent, ObligationRejection> effect(NoteEffect c, Opened state) {
        boolean waits =
                state.decisions().stream()
                        .anyMatch(
                                each ->
                                        each instanceof DecisionFact.Taken taken
                                                && taken.id().equals(c.decisionId())
                                                && taken.effectiveAt() == null);
        return waits
                ? accepted(
                        new EffectNoted(
                                c.obligationId(),
                                c.decisionId(),
                                c.at(),
                                state.effective(c.decisionId(), c.at()).clock()))
                : ignored();
    }

    private static boolean isTaken(DecisionFact fact, String decisionId) {
        return fact instanceof DecisionFact.Taken taken && taken.id().equals(decisionId);
    }

    /** One who might not is followed by one who might. */
    private static boolean isTakenBack(DecisionFact fact, UncountDecision c) {
        return fact instanceof DecisionFact.TakenBack back
                && c.decisionId().equals(back.decisionId())
                && (back.authorised() || back.at().equals(c.at()));
    }
}
