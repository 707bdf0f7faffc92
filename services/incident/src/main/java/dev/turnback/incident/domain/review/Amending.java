package dev.turnback.incident.domain.review;

import dev.turnback.incident.domain.review.ReviewCommand.AmendReview;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.FactorRemoved;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewAmended;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewSummarized;
import dev.turnback.incident.domain.review.ReviewRejection.AmendsNothing;
import dev.turnback.incident.domain.review.ReviewRejection.Unassessed;
import dev.turnback.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is published changes all at once, by one amendment that says why. */
final class Amending {

    private Amending() {}

    static Outcome<ReviewEvent, ReviewRejection> amend(
            AmendReview c, Content content, int version) {
        Optional<ReviewRejection> reason = objection(c, content);
        if (reason.isPresent()) {
            return Outcome.rejected(reason.get());
        }
        List<ReviewEvent> changes = changes(c, content, version + 1);
        if (changes.isEmpty()) {
            return Outcome.rejected(new AmendsNothing());
        }
        Content after = content;
        for (ReviewEvent change : changes) {
            after =
                    ReviewEvolution.content(
                            ReviewEvolution.evolve(new Review.Opened(after), change));
        }
        List<String> unassessed = after.unassessed(c.obligations());
        if (!unassessed.isEmpty()) {
            return Outcome.rejected(new Unassessed(unassessed));
        }
        var events = new ArrayList<>(changes);
        events.add(new ReviewAmended(c.incidentId(), version + 1, c.reason(), c.at()));
        return Outcome.accepted(events);
    }

    private static Optional<ReviewRejection> objection(AmendReview c, Content content) {
        return Stream.of(
                        c.amendment().assessed().stream()
                                .flatMap(
                                        each ->
                                                ReviewPolicies.objectionTo(each, c.obligations())
                                                        .stream()),
                        c.amendment().removed().stream()
                                .flatMap(
                                        each ->
                                                ReviewPolicies.unknown(each.factorId(), content)
                                                        .stream()),
                        c.amendment().added().stream()
                                .flatMap(
                                        each ->
                                                ReviewPolicies.saidDifferently(each, content)
                                                        .stream()))
                .flatMap(each -> each)
                .findFirst();
    }

    private static List<ReviewEvent> changes(AmendReview c, Content content, int version) {
        Amendment amendment = c.amendment();
        var changes = new ArrayList<ReviewEvent>();
        amendment.assessed().stream()
                .filter(each -> !each.equals(content.assessed().get(each.obligationId())))
                .map(each -> new HesitationAssessed(c.incidentId(), each, version, c.at()))
                .forEach(changes::add);
        amendment.added().stream()
                .filter(each -> !content.factors().containsKey(each.factorId()))
                .map(each -> new FactorAdded(c.incidentId(), each, c.at()))
                .forEach(changes::add);
        amendment.removed().stream()
                .map(
                        each ->
                                new FactorRemoved(
                                        c.incidentId(), each.factorId(), each.reason(), c.at()))
                .forEach(changes::add);
        String summary = amendment.summary();
        if (summary != null && !summary.equals(content.summary())) {
            changes.add(new ReviewSummarized(c.incidentId(), summary, c.at()));
        }
        return changes;
    }
}
