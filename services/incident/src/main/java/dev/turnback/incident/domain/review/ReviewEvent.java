package dev.turnback.incident.domain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a review; {@code at} is the server's time, UTC. */
public sealed interface ReviewEvent {

    String incidentId();

    Instant at();

    default String reviewId() {
        return ReviewIds.of(incidentId());
    }

    /**
     * @param why as whoever opened it says; null when it opened by itself, or nobody said
     */
    record ReviewOpened(String incidentId, boolean drill, @Nullable String why, Instant at)
            implements ReviewEvent {}

    record CauseNoted(String incidentId, Cause cause, Instant at) implements ReviewEvent {}

    /**
     * It stays, and is shown to hold no more.
     *
     * @param position where it is recorded that it does not
     */
    record CauseWithdrawn(
            String incidentId,
            Cause.Kind kind,
            String about,
            String why,
            String position,
            Instant at)
            implements ReviewEvent {}

    /**
     * The last word about an obligation counts; those before stay.
     *
     * @param version of the review that says so first
     */
    record HesitationAssessed(String incidentId, Assessed assessed, int version, Instant at)
            implements ReviewEvent {}

    record FactorAdded(String incidentId, Factor factor, Instant at) implements ReviewEvent {}

    record FactorRemoved(String incidentId, String factorId, String reason, Instant at)
            implements ReviewEvent {}

    record ReviewSummarized(String incidentId, String text, Instant at) implements ReviewEvent {}

    record ActionProposed(String incidentId, String actionId, FollowUpAction action, Instant at)
            implements ReviewEvent {}

    record ActionDone(String incidentId, String actionId, Instant at) implements ReviewEvent {}

    record ActionVerified(String incidentId, String actionId, String evidence, Instant at)
            implements ReviewEvent {}

    record ActionDropped(String incidentId, String actionId, String reason, Instant at)
            implements ReviewEvent {}

    /** Its version 1. */
    record ReviewPublished(String incidentId, Instant at) implements ReviewEvent {}

    /**
     * @param version 2 and up
     */
    record ReviewAmended(String incidentId, int version, String reason, Instant at)
            implements ReviewEvent {}
}
