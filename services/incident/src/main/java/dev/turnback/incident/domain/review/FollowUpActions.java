package dev.turnback.incident.domain.review;

import dev.turnback.incident.domain.review.Content.Action;
import dev.turnback.incident.domain.review.FollowUpAction.State;
import dev.turnback.incident.domain.review.ReviewCommand.DropAction;
import dev.turnback.incident.domain.review.ReviewCommand.MarkActionDone;
import dev.turnback.incident.domain.review.ReviewCommand.ProposeAction;
import dev.turnback.incident.domain.review.ReviewCommand.VerifyAction;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDone;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDropped;
import dev.turnback.incident.domain.review.ReviewEvent.ActionProposed;
import dev.turnback.incident.domain.review.ReviewEvent.ActionVerified;
import dev.turnback.incident.domain.review.ReviewRejection.ActionIs;
import dev.turnback.incident.domain.review.ReviewRejection.ActionProposedDifferently;
import dev.turnback.incident.domain.review.ReviewRejection.ActionUnknown;
import dev.turnback.kernel.Outcome;
import java.util.Set;

/** What is to be done about it goes on after the review is published: proposed, done, verified. */
final class FollowUpActions {

    private static final Set<State> TO_DO = Set.of(State.PROPOSED);
    private static final Set<State> TO_LOOK_AT = Set.of(State.DONE);
    private static final Set<State> UNVERIFIED = Set.of(State.PROPOSED, State.DONE);

    private FollowUpActions() {}

    static Outcome<ReviewEvent, ReviewRejection> propose(ProposeAction c, Content content) {
        Action known = content.actions().get(c.actionId());
        if (known == null) {
            return Outcome.accepted(
                    new ActionProposed(c.incidentId(), c.actionId(), c.action(), c.at()));
        }
        return known.what().equals(c.action())
                ? Outcome.ignored()
                : Outcome.rejected(new ActionProposedDifferently(c.actionId()));
    }

    static Outcome<ReviewEvent, ReviewRejection> done(MarkActionDone c, Content content) {
        var done = new ActionDone(c.incidentId(), c.actionId(), c.at());
        return move(content, c.actionId(), TO_DO, State.DONE, done);
    }

    static Outcome<ReviewEvent, ReviewRejection> verify(VerifyAction c, Content content) {
        var verified = new ActionVerified(c.incidentId(), c.actionId(), c.evidence(), c.at());
        return move(content, c.actionId(), TO_LOOK_AT, State.VERIFIED, verified);
    }

    static Outcome<ReviewEvent, ReviewRejection> drop(DropAction c, Content content) {
        var dropped = new ActionDropped(c.incidentId(), c.actionId(), c.reason(), c.at());
        return move(content, c.actionId(), UNVERIFIED, State.DROPPED, dropped);
    }

    private static Outcome<ReviewEvent, ReviewRejection> move(
            Content content, String id, Set<State> from, State to, ReviewEvent event) {
        Action known = content.actions().get(id);
        if (known == null) {
            return Outcome.rejected(new ActionUnknown(id));
        }
        if (known.state() == to) {
            return Outcome.ignored();
        }
        return from.contains(known.state())
                ? Outcome.accepted(event)
                : Outcome.rejected(new ActionIs(known.state()));
    }
}
