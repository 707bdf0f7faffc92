package dev.turnback.incident;

import static java.util.Map.entry;

import dev.turnback.incident.domain.review.ReviewEvent;
import java.util.Map;

/** What the events of a review are stored as. */
final class StoredReviews {

    static final Map<Class<? extends ReviewEvent>, String> TYPES =
            Map.ofEntries(
                    entry(ReviewEvent.ReviewOpened.class, "review-opened#1"),
                    entry(ReviewEvent.CauseNoted.class, "cause-noted#1"),
                    entry(ReviewEvent.CauseWithdrawn.class, "cause-withdrawn#1"),
                    entry(ReviewEvent.HesitationAssessed.class, "hesitation-assessed#1"),
                    entry(ReviewEvent.FactorAdded.class, "factor-added#1"),
                    entry(ReviewEvent.FactorRemoved.class, "factor-removed#1"),
                    entry(ReviewEvent.ReviewSummarized.class, "review-summarized#1"),
                    entry(ReviewEvent.ActionProposed.class, "action-proposed#1"),
                    entry(ReviewEvent.ActionDone.class, "action-done#1"),
                    entry(ReviewEvent.ActionVerified.class, "action-verified#1"),
                    entry(ReviewEvent.ActionDropped.class, "action-dropped#1"),
                    entry(ReviewEvent.ReviewPublished.class, "review-published#1"),
                    entry(ReviewEvent.ReviewAmended.class, "review-amended#1"));

    private StoredReviews() {}
}
