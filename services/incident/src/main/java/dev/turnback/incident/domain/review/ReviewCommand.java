package dev.turnback.incident.domain.review;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a review; {@code at} is when the server was asked, UTC. */
public sealed interface ReviewCommand {

    String incidentId();

    Instant at();

    default String reviewId() {
        return ReviewIds.of(incidentId());
    }

    /**
     * Somebody opens it.
     *
     * @param mergedInto the incident that it is part of, and is reviewed in; null for none
     */
    record OpenReview(
            String incidentId,
            boolean drill,
            @Nullable String why,
            @Nullable String mergedInto,
            Instant at)
            implements ReviewCommand {}

    /** What was judged asks for it; it opens one where there is none. */
    record NoteCause(String incidentId, boolean drill, Cause cause, Instant at)
            implements ReviewCommand {}

    /**
     * What was judged does not hold any more.
     *
     * @param position where that is recorded
     */
    record WithdrawCause(
            String incidentId,
            Cause.Kind kind,
            String about,
            String why,
            String position,
            Instant at)
            implements ReviewCommand {}

    /**
     * @param obligations of the incident, as they are known
     */
    record AssessHesitation(
            String incidentId, Assessed assessed, Set<String> obligations, Instant at)
            implements ReviewCommand {
        public AssessHesitation {
            obligations = Set.copyOf(obligations);
        }
    }

    record AddFactor(String incidentId, Factor factor, Instant at) implements ReviewCommand {}

    record RemoveFactor(String incidentId, String factorId, String reason, Instant at)
            implements ReviewCommand {}

    record Summarize(String incidentId, String text, Instant at) implements ReviewCommand {}

    record ProposeAction(String incidentId, String actionId, FollowUpAction action, Instant at)
            implements ReviewCommand {}

    record MarkActionDone(String incidentId, String actionId, Instant at)
            implements ReviewCommand {}

    /**
     * @param evidence what shows that it is done
     */
    record VerifyAction(String incidentId, String actionId, String evidence, Instant at)
            implements ReviewCommand {}

    record DropAction(String incidentId, String actionId, String reason, Instant at)
            implements ReviewCommand {}

    /**
     * @param obligations of the incident, as they are known
     * @param mergedInto the incident that it is part of, and is reviewed in; null for none
     */
    record PublishReview(
            String incidentId, Set<String> obligations, @Nullable String mergedInto, Instant at)
            implements ReviewCommand {
        public PublishReview {
            obligations = Set.copyOf(obligations);
        }
    }

    /**
     * @param obligations of the incident, as they are known
     */
    record AmendReview(
            String incidentId,
            String reason,
            Amendment amendment,
            Set<String> obligations,
            Instant at)
            implements ReviewCommand {
        public AmendReview {
            obligations = Set.copyOf(obligations);
        }
    }
}
