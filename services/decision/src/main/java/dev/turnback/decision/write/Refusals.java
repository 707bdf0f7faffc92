package dev.turnback.decision.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.decision.domain.attempt.AttemptRejection;
import dev.turnback.decision.domain.datasource.DataSourceRejection;
import dev.turnback.decision.domain.decision.DecisionRejection;
import dev.turnback.decision.domain.incident.IncidentRejection;
import dev.turnback.decision.domain.obligation.ObligationRejection;
import dev.turnback.service.Refusal;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of one of this service's slices
     */
    public static Refusal of(Object reason) {
        return switch (reason) {
            case DecisionRejection rejection -> decision(rejection);
            case ObligationRejection rejection -> obligation(rejection);
            case DataSourceRejection rejection -> dataSource(rejection);
            case AttemptRejection rejection -> AttemptRefusals.of(rejection);
            case IncidentRejection rejection -> incident(rejection);
            default ->
                    throw new IllegalArgumentException("no rejection of this service: " + reason);
        };
    }

    private static Refusal decision(DecisionRejection rejection) {
        return switch (rejection) {
            case DecisionRejection.NeverTaken r -> missing(r, "there is no such decision");
            case DecisionRejection.TakenDifferently r ->
                    overtaken(r, "the decision is recorded already, in another way");
            case DecisionRejection.RiskNeedsReason r ->
                    forbidden(r, "accepting a risk needs a rationale");
            case DecisionRejection.RiskNeedsReview r ->
                    forbidden(r, "accepting a risk needs reviewBy, when it is looked at again");
            case DecisionRejection.ReviewNotAfterDecision r ->
                    forbidden(r, "reviewBy must be later than the decision, " + r.decidedAt());
            case DecisionRejection.NothingToReview r ->
                    forbidden(r, "only accepting a risk and rolling forward have a reviewBy");
            case DecisionRejection.DecidedMeanwhile r ->
                    overtaken(r, "somebody else decided meanwhile: look at it, then decide again");
            case DecisionRejection.ReviewTooLate r ->
                    forbidden(r, "it must be looked at again by " + r.latest()).naming("reviewBy");
            case DecisionRejection.EffectBeforeTaken r ->
                    forbidden(r, "that is before it was decided, " + r.decidedAt());
            case DecisionRejection.AlreadyWithdrawn r ->
                    overtaken(r, "the decision was withdrawn already, at " + r.at());
            case DecisionRejection.WithdrawnBeforeTaken r ->
                    forbidden(r, "that is before it was decided, " + r.decidedAt());
        };
    }

    private static Refusal dataSource(DataSourceRejection rejection) {
        return switch (rejection) {
            case DataSourceRejection.NoSuchDataSource r ->
                    missing(r, "there is no such data source");
            case DataSourceRejection.NameTaken r ->
                    overtaken(r, "a data source of that name is registered already");
            case DataSourceRejection.DataSourceRevisedMeanwhile r ->
                    overtaken(r, "somebody made version " + r.version() + " of it meanwhile");
        };
    }

    private static Refusal incident(IncidentRejection rejection) {
        return switch (rejection) {
            case IncidentRejection.StillGoesOn r ->
                    forbidden(r, "it goes on, and is judged once it is over");
        };
    }

    private static Refusal obligation(ObligationRejection rejection) {
        return switch (rejection) {
            case ObligationRejection.NoSuchObligation r ->
                    missing(r, "there is no such obligation");
            case ObligationRejection.OpenedDifferently r ->
                    overtaken(r, "the id stands for another obligation");
            case ObligationRejection.AlreadyRetracted r ->
                    overtaken(r, "samples that came late showed that it was no crossing");
            case ObligationRejection.NotAmongItsReleases r ->
                    forbidden(r, "the release is none of those that it may be").naming("releaseId");
            case ObligationRejection.AttributedOtherwise r ->
                    overtaken(r, "it is attributed already, to " + r.releaseId());
        };
    }
}
