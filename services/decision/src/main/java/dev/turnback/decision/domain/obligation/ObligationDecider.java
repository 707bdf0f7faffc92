package dev.turnback.decision.domain.obligation;

import static dev.turnback.kernel.Outcome.accepted;
import static dev.turnback.kernel.Outcome.ignored;
import static dev.turnback.kernel.Outcome.rejected;

import dev.turnback.decision.domain.obligation.Obligation.Candidate;
import dev.turnback.decision.domain.obligation.Obligation.NotOpened;
import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.Obligation.Retracted;
import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.CountDecision;
import dev.turnback.decision.domain.obligation.ObligationCommand.JoinObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationFailed;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationWasAccepted;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RestateObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.RunOutOfBudget;
import dev.turnback.decision.domain.obligation.ObligationCommand.UncountDecision;
import dev.turnback.decision.domain.obligation.ObligationCommand.WarnOfBudget;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationRejection.AlreadyRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.NoSuchObligation;
import dev.turnback.decision.domain.obligation.ObligationRejection.OpenedDifferently;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;

/** Decides about obligations. What was shown is recorded as it was; it is judged elsewhere. */
public final class ObligationDecider
        implements Decider<ObligationCommand, Obligation, ObligationEvent, ObligationRejection> {

    @Override
    public Obligation initial() {
        return new NotOpened();
    }

    @Override
    public Outcome<ObligationEvent, ObligationRejection> decide(
            ObligationCommand command, Obligation state) {
        return switch (state) {
            case NotOpened _ ->
                    command instanceof OpenObligation open
                            ? accepted(opened(open))
                            : rejected(new NoSuchObligation());
            case Retracted _ ->
                    command instanceof OpenObligation || command instanceof RetractObligation
                            ? ignored()
                            : rejected(new AlreadyRetracted());
            case Opened opened -> decide(command, opened);
        };
    }

    private static ObligationEvent opened(OpenObligation open) {
        Opened first = Opened.with(candidate(open));
        return new ObligationOpened(
                open.obligationId(),
                open.bound(),
                open.onset(),
                open.confirmedAt(),
                open.byAbsence(),
                open.preexisting(),
                first.clock());
    }

    private static Candidate candidate(OpenObligation open) {
        return new Candidate(
                open.bound(),
                open.onset(),
                open.confirmedAt(),
                open.byAbsence(),
                open.preexisting());
    }

    private static Outcome<ObligationEvent, ObligationRejection> decide(
            ObligationCommand command, Opened state) {
        return switch (command) {
            case OpenObligation c ->
                    state.candidates().getFirst().bound().equals(c.bound())
                            ? ignored()
                            : rejected(new OpenedDifferently());
            case JoinObligation c -> Signalled.join(c, state);
            case RestateObligation c -> Signalled.restate(c, state);
            case RetractObligation c -> Signalled.retract(c);
            case ClearObligation c -> Signalled.clear(c, state);
            case NoteRecrossing c -> Signalled.recross(c, state);
            case LoseSignal c -> Signalled.lose(c, state);
            case NoteAwareness c -> Answered.know(c, state);
            case AttributeObligation c -> Answered.attribute(c, state);
            case ConnectIncident c -> Answered.connect(c, state);
            case CountDecision c -> Answered.count(c, state);
            case UncountDecision c -> Answered.uncount(c, state);
            case WarnOfBudget c -> Warned.warn(c, state);
            case RunOutOfBudget c -> Warned.runOut(c, state);
            case NotificationWasAccepted c -> Warned.accepted(c, state);
            case NotificationFailed c -> Warned.givenUp(c, state);
        };
    }

    @Override
    public Obligation evolve(Obligation state, ObligationEvent event) {
        return ObligationEvolution.evolve(state, event);
    }
}
