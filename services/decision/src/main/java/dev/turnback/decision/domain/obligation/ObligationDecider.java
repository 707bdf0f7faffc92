package dev.turnback.decision.domain.obligation;

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
import dev.turnback.decision.domain.obligation.ObligationCommand.JudgeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteEffect;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationFailed;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationWasAccepted;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenFollowing;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about obligations. What was shown is recorded as it was, and what is said of it. */
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
                    opening(command)
                            .<Outcome<ObligationEvent, ObligationRejection>>map(Outcome::accepted)
                            .orElseGet(() -> rejected(new NoSuchObligation()));
            case Retracted(var judged) ->
                    command instanceof JudgeObligation judge
                            ? Judging.judge(judge, judged)
                            : ofRetracted(command);
            case Opened opened -> decide(command, opened);
        };
    }

    private static Outcome<ObligationEvent, ObligationRejection> ofRetracted(
            ObligationCommand command) {
        return opening(command).isPresent() || command instanceof RetractObligation
                ? ignored()
                : rejected(new AlreadyRetracted());
    }

    /** Empty for a command that opens nothing. */
    private static Optional<ObligationEvent> opening(ObligationCommand command) {
        return switch (command) {
            case OpenObligation c ->
                    Optional.of(
                            opened(
                                    c.obligationId(),
                                    new Candidate(
                                            c.bound(),
                                            c.onset(),
                                            c.confirmedAt(),
                                            c.byAbsence(),
                                            c.preexisting()),
                                    null));
            case OpenFollowing c ->
                    Optional.of(
                            opened(
                                    c.obligationId(),
                                    new Candidate(
                                            c.bound(),
                                            c.onset(),
                                            c.at(),
                                            c.byAbsence(),
                                            c.preexisting()),
                                    c.following()));
            case JoinObligation _,
                    RestateObligation _,
                    RetractObligation _,
                    ClearObligation _,
                    NoteRecrossing _,
                    LoseSignal _,
                    NoteAwareness _,
                    AttributeObligation _,
                    ConnectIncident _,
                    CountDecision _,
                    UncountDecision _,
                    NoteEffect _,
                    WarnOfBudget _,
                    RunOutOfBudget _,
                    NotificationWasAccepted _,
                    NotificationFailed _,
                    JudgeObligation _ ->
                    Optional.empty();
        };
    }

    private static ObligationEvent opened(
            String id, Candidate first, @Nullable Following following) {
        return new ObligationOpened(
                id,
                first.bound(),
                first.onset(),
                first.confirmedAt(),
                first.byAbsence(),
                first.preexisting(),
                Opened.with(first).clock(),
                following);
    }

    private static Outcome<ObligationEvent, ObligationRejection> openedAlready(
            Bound bound, Opened state) {
        return state.candidates().getFirst().bound().equals(bound)
                ? ignored()
                : rejected(new OpenedDifferently());
    }

    private static Outcome<ObligationEvent, ObligationRejection> decide(
            ObligationCommand command, Opened state) {
        return switch (command) {
            case OpenObligation c -> openedAlready(c.bound(), state);
            case OpenFollowing c -> openedAlready(c.bound(), state);
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
            case NoteEffect c -> Answered.effect(c, state);
            case WarnOfBudget c -> Warned.warn(c, state);
            case RunOutOfBudget c -> Warned.runOut(c, state);
            case NotificationWasAccepted c -> Warned.accepted(c, state);
            case NotificationFailed c -> Warned.givenUp(c, state);
            case JudgeObligation c -> Judging.judge(c, state.judged());
        };
    }

    @Override
    public Obligation evolve(Obligation state, ObligationEvent event) {
        return ObligationEvolution.evolve(state, event);
    }
}
