package dev.turnback.decision.automation.whenreviewisduethencallforit;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.DecisionEvents.RiskReviewFellDue;
import dev.turnback.decision.domain.decision.DecisionCommand;
import dev.turnback.decision.domain.decision.DecisionCommand.CallForReview;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;

/** When the review of an accepted risk is due, then call for it. */
public final class WhenReviewIsDueThenCallForIt {

    /** The kind of deadline: part of the keys under which it was done, never another one. */
    public static final String NAME = "review-by";

    private WhenReviewIsDueThenCallForIt() {}

    /**
     * A risk that is accepted sets the deadline; once it fell due or is withdrawn, none is left.
     */
    public static List<DeadlineChange> changes(PublishedEvent event) {
        return event.body() instanceof DecisionEvents known ? changes(known) : List.of();
    }

    private static List<DeadlineChange> changes(DecisionEvents event) {
        return switch (event) {
            case DecisionRecorded e -> {
                Instant reviewBy = e.reviewBy();
                yield reviewBy == null ? List.of() : List.of(set(e.decisionId(), reviewBy));
            }
            case DecisionWithdrawn e -> List.of(clear(e.decisionId()));
            case RiskReviewFellDue e -> List.of(clear(e.decisionId()));
        };
    }

    /**
     * What is done when it is due. The payload has the time as it was claimed, to the nanosecond.
     */
    public static DecisionCommand command(Deadline deadline) {
        return new CallForReview(deadline.key(), Instant.parse(deadline.payload()));
    }

    private static DeadlineChange set(String decisionId, Instant reviewBy) {
        return new DeadlineChange.Set(
                new Deadline(NAME, decisionId, reviewBy, reviewBy.toString()));
    }

    private static DeadlineChange clear(String decisionId) {
        return new DeadlineChange.Clear(NAME, decisionId);
    }
}
