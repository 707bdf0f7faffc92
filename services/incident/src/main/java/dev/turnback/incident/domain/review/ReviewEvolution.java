package dev.turnback.incident.domain.review;

import dev.turnback.incident.domain.review.Content.Action;
import dev.turnback.incident.domain.review.Review.Opened;
import dev.turnback.incident.domain.review.Review.Published;
import dev.turnback.incident.domain.review.Review.Unopened;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDone;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDropped;
import dev.turnback.incident.domain.review.ReviewEvent.ActionProposed;
import dev.turnback.incident.domain.review.ReviewEvent.ActionVerified;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.FactorRemoved;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewAmended;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewOpened;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewPublished;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewSummarized;

/** What each event makes of a review. */
final class ReviewEvolution {

    private ReviewEvolution() {}

    static Review evolve(Review review, ReviewEvent event) {
        Content after = evolve(content(review), event);
        return switch (event) {
            case ReviewPublished _ -> new Published(after, 1);
            case ReviewAmended e -> new Published(after, e.version());
            case ReviewOpened _,
                    CauseNoted _,
                    CauseWithdrawn _,
                    HesitationAssessed _,
                    FactorAdded _,
                    FactorRemoved _,
                    ReviewSummarized _,
                    ActionProposed _,
                    ActionDone _,
                    ActionVerified _,
                    ActionDropped _ ->
                    switch (review) {
                        case Published(_, int version) -> new Published(after, version);
                        case Opened _, Unopened _ -> new Opened(after);
                    };
        };
    }

    static Content content(Review review) {
        return switch (review) {
            case Unopened _ -> Content.EMPTY;
            case Opened(Content content) -> content;
            case Published(Content content, _) -> content;
        };
    }

    private static Content evolve(Content content, ReviewEvent event) {
        return switch (event) {
            case ReviewOpened _, ReviewPublished _, ReviewAmended _ -> content;
            case CauseNoted e -> content.with(e.cause());
            case CauseWithdrawn e -> content.without(e.kind(), e.about());
            case HesitationAssessed e -> content.with(e.assessed());
            case FactorAdded e -> content.with(e.factor());
            case FactorRemoved e -> content.withoutFactor(e.factorId());
            case ReviewSummarized e -> content.summarized(e.text());
            case ActionProposed e ->
                    content.with(
                            e.actionId(), new Action(e.action(), FollowUpAction.State.PROPOSED));
            case ActionDone e -> became(content, e.actionId(), FollowUpAction.State.DONE);
            case ActionVerified e -> became(content, e.actionId(), FollowUpAction.State.VERIFIED);
            case ActionDropped e -> became(content, e.actionId(), FollowUpAction.State.DROPPED);
        };
    }

    private static Content became(Content content, String id, FollowUpAction.State state) {
        Action known = content.actions().get(id);
        return known == null ? content : content.with(id, new Action(known.what(), state));
    }
}
