package dev.turnback.decision.domain.obligation;

import static dev.turnback.kernel.Outcome.ignored;

import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.Obligation.Told;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationFailed;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationWasAccepted;
import dev.turnback.decision.domain.obligation.ObligationCommand.RunOutOfBudget;
import dev.turnback.decision.domain.obligation.ObligationCommand.WarnOfBudget;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetRanOut;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetWarned;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationAccepted;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationGivenUp;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is told of a budget before and when it is used up. */
final class Warned {

    private Warned() {}

    /** Not once something was decided: then nobody has to be warned any more. */
    static Outcome<ObligationEvent, ObligationRejection> warn(WarnOfBudget c, Opened state) {
        Instant decideBy = state.clock().decideBy();
        return decideBy != null && c.at().equals(state.clock().warnAt())
                ? once(
                        state,
                        new Told.Warned(c.at()),
                        new BudgetWarned(
                                c.obligationId(), Clocks.demanded(state), decideBy, c.at()))
                : ignored();
    }

    static Outcome<ObligationEvent, ObligationRejection> runOut(RunOutOfBudget c, Opened state) {
        return c.at().equals(state.clock().decideBy())
                ? once(
                        state,
                        new Told.RanOut(c.at()),
                        new BudgetRanOut(c.obligationId(), Clocks.demanded(state), c.at()))
                : ignored();
    }

    /** Whoever took it knows from then on. */
    static Outcome<ObligationEvent, ObligationRejection> accepted(
            NotificationWasAccepted c, Opened state) {
        if (state.told().contains(new Told.Notified(c.occasion()))) {
            return ignored();
        }
        List<ObligationEvent> events = new ArrayList<>();
        events.add(new NotificationAccepted(c.obligationId(), c.occasion(), c.at()));
        if (state.knownAt() == null || c.at().isBefore(state.knownAt())) {
            events.add(
                    new AwarenessNoted(
                            c.obligationId(),
                            Awareness.NOTIFICATION,
                            c.at(),
                            state.knownSince(c.at()).clock()));
        }
        return Outcome.accepted(events);
    }

    static Outcome<ObligationEvent, ObligationRejection> givenUp(
            NotificationFailed c, Opened state) {
        return state.told().contains(new Told.Notified(c.occasion()))
                ? ignored()
                : Outcome.accepted(
                        new NotificationGivenUp(c.obligationId(), c.occasion(), c.why(), c.at()));
    }

    private static Outcome<ObligationEvent, ObligationRejection> once(
            Opened state, Told told, ObligationEvent event) {
        return state.told().contains(told) ? ignored() : Outcome.accepted(event);
    }
}
