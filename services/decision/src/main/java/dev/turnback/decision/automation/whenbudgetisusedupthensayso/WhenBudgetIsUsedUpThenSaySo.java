package dev.turnback.decision.automation.whenbudgetisusedupthensayso;

import dev.turnback.decision.domain.obligation.ObligationCommand.RunOutOfBudget;
import dev.turnback.decision.domain.obligation.ObligationCommand.WarnOfBudget;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetRanOut;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetWarned;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
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
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import java.time.Instant;
import java.util.List;

/** When half of a budget is used up, and when all of it is, then say so. */
public final class WhenBudgetIsUsedUpThenSaySo {

    /** Part of the keys under which it was done: never another one. */
    public static final String HALF = "budget-warning";

    /** Part of the keys under which it was done: never another one. */
    public static final String ALL = "budget-end";

    private WhenBudgetIsUsedUpThenSaySo() {}

    /** Every event after which the clock goes otherwise sets both times, or ends the wait. */
    public static List<DeadlineChange> changes(ObligationEvent event) {
        String id = event.obligationId();
        return switch (event) {
            case ObligationOpened e -> waitFor(id, e.clock());
            case ReleaseJoined e -> waitFor(id, e.clock());
            case ObligationRestated e -> waitFor(id, e.clock());
            case AwarenessNoted e -> waitFor(id, e.clock());
            case ObligationRecrossed e -> waitFor(id, e.clock());
            case ObligationAttributed e -> waitFor(id, e.clock());
            case DecisionCounted e -> waitFor(id, e.clock());
            case DecisionUncounted e -> waitFor(id, e.clock());
            case EffectNoted e -> waitFor(id, e.clock());
            case ObligationRetracted _, ObligationCleared _, SignalLost _ ->
                    List.of(cleared(HALF, id), cleared(ALL, id));
            case BudgetWarned _ -> List.of(cleared(HALF, id));
            case BudgetRanOut _ -> List.of(cleared(ALL, id));
            case IncidentConnected _,
                    NotificationAccepted _,
                    NotificationGivenUp _,
                    ObligationJudged _ ->
                    List.of();
        };
    }

    /** Half of the budget; the command names the time as it was recorded, to the last digit. */
    public static Object warning(Deadline deadline) {
        return new WarnOfBudget(deadline.key(), Instant.parse(deadline.payload()));
    }

    /** All of it. */
    public static Object end(Deadline deadline) {
        return new RunOutOfBudget(deadline.key(), Instant.parse(deadline.payload()));
    }

    /** Nobody is warned of what is decided. */
    private static List<DeadlineChange> waitFor(String obligationId, Clock clock) {
        Instant warnAt = clock.warnAt();
        Instant decideBy = clock.decideBy();
        return List.of(
                warnAt == null || decideBy == null
                        ? cleared(HALF, obligationId)
                        : set(HALF, obligationId, warnAt),
                decideBy == null ? cleared(ALL, obligationId) : set(ALL, obligationId, decideBy));
    }

    private static DeadlineChange set(String name, String obligationId, Instant at) {
        return new DeadlineChange.Set(new Deadline(name, obligationId, at, at.toString()));
    }

    private static DeadlineChange cleared(String name, String obligationId) {
        return new DeadlineChange.Clear(name, obligationId);
    }
}
