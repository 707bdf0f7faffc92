package dev.turnback.decision.automation;

import dev.turnback.decision.automation.whenattemptmaybejudgedthencallforit.WhenAttemptMayBeJudgedThenCallForIt;
import dev.turnback.decision.automation.whenbudgetisusedupthensayso.WhenBudgetIsUsedUpThenSaySo;
import dev.turnback.decision.automation.whenreviewisduethencallforit.WhenReviewIsDueThenCallForIt;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.datasource.DataSourceEvent;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.incident.IncidentEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import java.util.List;

/** All that this service does when it is time. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * @param event an event of one of this service's slices
     */
    public static List<DeadlineChange> changes(Object event) {
        return switch (event) {
            case DecisionEvent e -> WhenReviewIsDueThenCallForIt.changes(e);
            case ObligationEvent e -> WhenBudgetIsUsedUpThenSaySo.changes(e);
            case AttemptEvent e -> WhenAttemptMayBeJudgedThenCallForIt.changes(e);
            case DataSourceEvent _, IncidentEvent _ -> List.of();
            default -> throw new IllegalArgumentException("no event of this service: " + event);
        };
    }

    /** What is to be done for a deadline. */
    public static Object command(Deadline deadline) {
        return switch (deadline.name()) {
            case WhenReviewIsDueThenCallForIt.NAME ->
                    WhenReviewIsDueThenCallForIt.command(deadline);
            case WhenAttemptMayBeJudgedThenCallForIt.NAME ->
                    WhenAttemptMayBeJudgedThenCallForIt.command(deadline);
            case WhenBudgetIsUsedUpThenSaySo.HALF -> WhenBudgetIsUsedUpThenSaySo.warning(deadline);
            case WhenBudgetIsUsedUpThenSaySo.ALL -> WhenBudgetIsUsedUpThenSaySo.end(deadline);
            default ->
                    throw new IllegalArgumentException("no deadline of this service: " + deadline);
        };
    }
}
