package dev.turnback.decision.domain.obligation;

import static dev.turnback.kernel.Outcome.accepted;
import static dev.turnback.kernel.Outcome.ignored;

import dev.turnback.decision.domain.obligation.Obligation.Candidate;
import dev.turnback.decision.domain.obligation.Obligation.Course.Cleared;
import dev.turnback.decision.domain.obligation.Obligation.Course.InBreach;
import dev.turnback.decision.domain.obligation.Obligation.Course.Lost;
import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.RestateObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationCleared;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRecrossed;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRestated;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRetracted;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.decision.domain.obligation.ObligationEvent.SignalLost;
import dev.turnback.kernel.Outcome;

/** What the signal shows of an obligation. */
final class Signalled {

    private Signalled() {}

    static Outcome<ObligationEvent, ObligationRejection> join(JoinObligation c, Opened state) {
        if (state.isIn(c.bound().releaseId())) {
            return ignored();
        }
        var joined = new Candidate(c.bound(), c.onset(), c.confirmedAt(), false, false);
        return accepted(
                new ReleaseJoined(
                        c.obligationId(),
                        c.bound(),
                        c.onset(),
                        c.confirmedAt(),
                        state.and(joined).clock()));
    }

    static Outcome<ObligationEvent, ObligationRejection> restate(
            RestateObligation c, Opened state) {
        Candidate known = state.candidates().getFirst();
        if (known.onset().equals(c.onset())
                && known.confirmedAt().equals(c.confirmedAt())
                && known.byAbsence() == c.byAbsence()
                && known.preexisting() == c.preexisting()) {
            return ignored();
        }
        return accepted(
                new ObligationRestated(
                        c.obligationId(),
                        c.onset(),
                        c.confirmedAt(),
                        c.byAbsence(),
                        c.preexisting(),
                        state.restated(c.onset(), c.confirmedAt(), c.byAbsence(), c.preexisting())
                                .clock()));
    }

    static Outcome<ObligationEvent, ObligationRejection> retract(RetractObligation c) {
        return accepted(new ObligationRetracted(c.obligationId(), c.at()));
    }

    static Outcome<ObligationEvent, ObligationRejection> clear(ClearObligation c, Opened state) {
        return state.course().equals(new Cleared(c.containedAt()))
                ? ignored()
                : accepted(new ObligationCleared(c.obligationId(), c.containedAt()));
    }

    static Outcome<ObligationEvent, ObligationRejection> recross(NoteRecrossing c, Opened state) {
        return state.course() instanceof InBreach
                ? ignored()
                : accepted(
                        new ObligationRecrossed(
                                c.obligationId(), c.at(), state.going(new InBreach()).clock()));
    }

    static Outcome<ObligationEvent, ObligationRejection> lose(LoseSignal c, Opened state) {
        return state.course().equals(new Lost(c.staleSince()))
                ? ignored()
                : accepted(new SignalLost(c.obligationId(), c.staleSince()));
    }
}
