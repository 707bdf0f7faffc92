package dev.turnback.decision.automation.whenreviewisduethencallforit;

import dev.turnback.decision.domain.decision.DecisionCommand.CallForReview;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionTookEffect;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import java.time.Instant;
import java.util.List;

/** When the review of an accepted risk is due, then call for it. */
public final class WhenReviewIsDueThenCallForIt {

    /** Part of the keys under which it was done: never another one. */
    public static final String NAME = "review-by";

    private WhenReviewIsDueThenCallForIt() {}

    /** Accepting a risk sets a time; withdrawing it, or calling for the review, ends the wait. */
    public static List<DeadlineChange> changes(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> {
                Instant reviewBy = e.taken().reviewBy();
                yield reviewBy == null
                        ? List.of()
                        : List.of(
                                new DeadlineChange.Set(
                                        new Deadline(
                                                NAME,
                                                e.decisionId(),
                                                reviewBy,
                                                reviewBy + " " + e.incidentId())));
            }
            case DecisionWithdrawn e ->
                    e.mandate().authority().counts() ? cleared(e.decisionId()) : List.of();
            case RiskReviewFellDue e -> cleared(e.decisionId());
            case DecisionTookEffect _ -> List.of();
        };
    }

    /** The command names the time as it was recorded, to the last digit. */
    public static Object command(Deadline deadline) {
        String[] said = deadline.payload().split(" ", 2);
        return new CallForReview(said[1], deadline.key(), Instant.parse(said[0]));
    }

    private static List<DeadlineChange> cleared(String decisionId) {
        return List.of(new DeadlineChange.Clear(NAME, decisionId));
    }
}
