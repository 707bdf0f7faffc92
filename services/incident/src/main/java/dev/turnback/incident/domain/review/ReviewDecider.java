package dev.turnback.incident.domain.review;

import dev.turnback.incident.domain.review.Review.Opened;
import dev.turnback.incident.domain.review.Review.Published;
import dev.turnback.incident.domain.review.Review.Unopened;
import dev.turnback.incident.domain.review.ReviewCommand.AddFactor;
import dev.turnback.incident.domain.review.ReviewCommand.AmendReview;
import dev.turnback.incident.domain.review.ReviewCommand.AssessHesitation;
import dev.turnback.incident.domain.review.ReviewCommand.DropAction;
import dev.turnback.incident.domain.review.ReviewCommand.MarkActionDone;
import dev.turnback.incident.domain.review.ReviewCommand.NoteCause;
import dev.turnback.incident.domain.review.ReviewCommand.OpenReview;
import dev.turnback.incident.domain.review.ReviewCommand.ProposeAction;
import dev.turnback.incident.domain.review.ReviewCommand.PublishReview;
import dev.turnback.incident.domain.review.ReviewCommand.RemoveFactor;
import dev.turnback.incident.domain.review.ReviewCommand.Summarize;
import dev.turnback.incident.domain.review.ReviewCommand.VerifyAction;
import dev.turnback.incident.domain.review.ReviewCommand.WithdrawCause;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewOpened;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewPublished;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewSummarized;
import dev.turnback.incident.domain.review.ReviewRejection.NotOpened;
import dev.turnback.incident.domain.review.ReviewRejection.NotPublished;
import dev.turnback.incident.domain.review.ReviewRejection.PublishedAlready;
import dev.turnback.incident.domain.review.ReviewRejection.ReviewedElsewhere;
import dev.turnback.incident.domain.review.ReviewRejection.Unassessed;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a review says until it is published, and how it is amended after that. */
public final class ReviewDecider
        implements Decider<ReviewCommand, Review, ReviewEvent, ReviewRejection> {

    @Override
    public Review initial() {
        return new Unopened();
    }

    @Override
    public Outcome<ReviewEvent, ReviewRejection> decide(ReviewCommand command, Review review) {
        return switch (review) {
            case Unopened _ -> first(command);
            case Opened(Content content) -> next(command, content, 0);
            case Published(Content content, int version) -> next(command, content, version);
        };
    }

    @Override
    public Review evolve(Review review, ReviewEvent event) {
        return ReviewEvolution.evolve(review, event);
    }

    private static Outcome<ReviewEvent, ReviewRejection> first(ReviewCommand command) {
        return switch (command) {
            case OpenReview c -> open(c);
            case NoteCause c ->
                    Outcome.accepted(
                            List.of(
                                    new ReviewOpened(c.incidentId(), c.drill(), null, c.at()),
                                    new CauseNoted(c.incidentId(), c.cause(), c.at())));
            case WithdrawCause _ -> Outcome.ignored();
            case AssessHesitation _,
                    AddFactor _,
                    RemoveFactor _,
                    Summarize _,
                    ProposeAction _,
                    MarkActionDone _,
                    VerifyAction _,
                    DropAction _,
                    PublishReview _,
                    AmendReview _ ->
                    Outcome.rejected(new NotOpened());
        };
    }

    /**
     * @param version 0 until it is published
     */
    private static Outcome<ReviewEvent, ReviewRejection> next(
            ReviewCommand command, Content content, int version) {
        return switch (command) {
            case OpenReview _ -> Outcome.ignored();
            case NoteCause c -> note(c, content);
            case WithdrawCause c -> withdraw(c, content);
            case AssessHesitation c -> unlessPublished(version, () -> assess(c, content));
            case AddFactor c -> unlessPublished(version, () -> add(c, content));
            case RemoveFactor c -> unlessPublished(version, () -> remove(c, content));
            case Summarize c -> unlessPublished(version, () -> summarize(c, content));
            case ProposeAction c -> FollowUpActions.propose(c, content);
            case MarkActionDone c -> FollowUpActions.done(c, content);
            case VerifyAction c -> FollowUpActions.verify(c, content);
            case DropAction c -> FollowUpActions.drop(c, content);
            case PublishReview c -> publish(c, content, version);
            case AmendReview c ->
                    version == 0
                            ? Outcome.rejected(new NotPublished())
                            : Amending.amend(c, content, version);
        };
    }

    private static Outcome<ReviewEvent, ReviewRejection> unlessPublished(
            int version, Supplier<Outcome<ReviewEvent, ReviewRejection>> outcome) {
        return version == 0 ? outcome.get() : Outcome.rejected(new PublishedAlready(version));
    }

    /** Published again where it was before, it is the same. */
    private static Outcome<ReviewEvent, ReviewRejection> note(NoteCause c, Content content) {
        Cause cause = c.cause();
        boolean isKnown =
                content.cause(cause.kind(), cause.about())
                        .filter(known -> known.outcome().equals(cause.outcome()))
                        .isPresent();
        return isKnown
                ? Outcome.ignored()
                : Outcome.accepted(new CauseNoted(c.incidentId(), cause, c.at()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> withdraw(
            WithdrawCause c, Content content) {
        return content.cause(c.kind(), c.about()).isEmpty()
                ? Outcome.ignored()
                : Outcome.accepted(
                        new CauseWithdrawn(
                                c.incidentId(),
                                c.kind(),
                                c.about(),
                                c.why(),
                                c.position(),
                                c.at()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> assess(
            AssessHesitation c, Content content) {
        Assessed assessed = c.assessed();
        Optional<ReviewRejection> objection = ReviewPolicies.objectionTo(assessed, c.obligations());
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        return assessed.equals(content.assessed().get(assessed.obligationId()))
                ? Outcome.ignored()
                : Outcome.accepted(new HesitationAssessed(c.incidentId(), assessed, 1, c.at()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> add(AddFactor c, Content content) {
        Optional<ReviewRejection> objection = ReviewPolicies.saidDifferently(c.factor(), content);
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        return content.factors().containsKey(c.factor().factorId())
                ? Outcome.ignored()
                : Outcome.accepted(new FactorAdded(c.incidentId(), c.factor(), c.at()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> remove(RemoveFactor c, Content content) {
        Optional<ReviewRejection> objection = ReviewPolicies.unknown(c.factorId(), content);
        return objection.isPresent()
                ? Outcome.rejected(objection.get())
                : Outcome.accepted(
                        new ReviewEvent.FactorRemoved(
                                c.incidentId(), c.factorId(), c.reason(), c.at()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> summarize(Summarize c, Content content) {
        return c.text().equals(content.summary())
                ? Outcome.ignored()
                : Outcome.accepted(new ReviewSummarized(c.incidentId(), c.text(), c.at()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> open(OpenReview c) {
        return c.mergedInto() == null
                ? Outcome.accepted(new ReviewOpened(c.incidentId(), c.drill(), c.why(), c.at()))
                : Outcome.rejected(new ReviewedElsewhere(c.mergedInto()));
    }

    private static Outcome<ReviewEvent, ReviewRejection> publish(
            PublishReview c, Content content, int version) {
        if (version > 0) {
            return Outcome.ignored();
        }
        if (c.mergedInto() != null) {
            return Outcome.rejected(new ReviewedElsewhere(c.mergedInto()));
        }
        List<String> unassessed = content.unassessed(c.obligations());
        return unassessed.isEmpty()
                ? Outcome.accepted(new ReviewPublished(c.incidentId(), c.at()))
                : Outcome.rejected(new Unassessed(unassessed));
    }
}
