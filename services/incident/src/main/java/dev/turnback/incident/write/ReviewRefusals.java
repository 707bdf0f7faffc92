package dev.turnback.incident.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.incident.domain.review.ReviewRejection;
import dev.turnback.service.Refusal;

/** Why a review's command is refused, in words. */
final class ReviewRefusals {

    private ReviewRefusals() {}

    static Refusal of(ReviewRejection rejection) {
        return switch (rejection) {
            case ReviewRejection.NotOpened r ->
                    missing(r, "nobody opened a review of this incident");
            case ReviewRejection.ReviewedElsewhere r ->
                    forbidden(
                            r,
                            "the incident is part of "
                                    + r.incidentId()
                                    + ", and is reviewed there");
            case ReviewRejection.PublishedAlready r ->
                    overtaken(
                            r,
                            "version "
                                    + r.version()
                                    + " is published; amend it, and say why, instead");
            case ReviewRejection.NotPublished r ->
                    forbidden(r, "it is not published yet; say it directly");
            case ReviewRejection.NotOfThisIncident r ->
                    forbidden(r, r.obligationId() + " is not dealt with in this incident")
                            .naming("obligationId");
            case ReviewRejection.ConfirmedWithoutCause r ->
                    forbidden(r, "say what the hesitation about " + r.obligationId() + " came from")
                            .naming("causes");
            case ReviewRejection.Unassessed r ->
                    forbidden(
                            r,
                            "judged as worsened by hesitation and neither confirmed nor rejected: "
                                    + String.join(", ", r.obligationIds()));
            case ReviewRejection.FactorUnknown r ->
                    missing(r, "the review has no contributing factor " + r.factorId());
            case ReviewRejection.FactorSaidDifferently r ->
                    overtaken(r, "the factor is there already, in other words");
            case ReviewRejection.ActionUnknown r ->
                    missing(r, "the review has no follow-up action " + r.actionId());
            case ReviewRejection.ActionProposedDifferently r ->
                    overtaken(r, "the action is proposed already, in other words");
            case ReviewRejection.ActionIs r -> forbidden(r, actionIs(r));
            case ReviewRejection.AmendsNothing r ->
                    forbidden(r, "the amendment says nothing that is not said already");
        };
    }

    private static String actionIs(ReviewRejection.ActionIs r) {
        return switch (r.state()) {
            case PROPOSED -> "it is not done yet";
            case DONE -> "it is done already";
            case VERIFIED -> "it is done and verified";
            case DROPPED -> "it was dropped";
        };
    }
}
