package dev.turnback.incident.publish;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.incident.domain.review.Assessed;
import dev.turnback.incident.domain.review.ReviewEvent;
import java.util.Optional;

/** What the other services learn of a review. */
final class PublishedReviews {

    private PublishedReviews() {}

    /**
     * @return empty when the event is nobody else's business
     */
    static Optional<IncidentEvents> of(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewOpened e ->
                    Optional.of(
                            new ReviewEvents.ReviewOpened(
                                    e.incidentId(), e.reviewId(), e.drill(), e.at()));
            case ReviewEvent.HesitationAssessed e -> Optional.of(assessed(e));
            case ReviewEvent.ReviewPublished e ->
                    Optional.of(
                            new ReviewEvents.ReviewPublished(e.incidentId(), e.reviewId(), e.at()));
            case ReviewEvent.ReviewAmended e ->
                    Optional.of(
                            new ReviewEvents.ReviewAmended(
                                    e.incidentId(), e.reviewId(), e.version(), e.reason(), e.at()));
            case ReviewEvent.CauseNoted _,
                    ReviewEvent.CauseWithdrawn _,
                    ReviewEvent.FactorAdded _,
                    ReviewEvent.FactorRemoved _,
                    ReviewEvent.ReviewSummarized _,
                    ReviewEvent.ActionProposed _,
                    ReviewEvent.ActionDone _,
                    ReviewEvent.ActionVerified _,
                    ReviewEvent.ActionDropped _ ->
                    Optional.empty();
        };
    }

    private static IncidentEvents assessed(ReviewEvent.HesitationAssessed e) {
        Assessed assessed = e.assessed();
        return new ReviewEvents.HesitationAssessed(
                e.incidentId(),
                e.reviewId(),
                assessed.obligationId(),
                assessed.verdict(),
                assessed.causes(),
                assessed.why(),
                e.version(),
                e.at());
    }
}
