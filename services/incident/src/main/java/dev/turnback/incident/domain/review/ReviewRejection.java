package dev.turnback.incident.domain.review;

import java.util.List;

/** Why a review's command is refused. */
public sealed interface ReviewRejection {

    record NotOpened() implements ReviewRejection {}

    /** The incident is part of another one, and is reviewed there. */
    record ReviewedElsewhere(String incidentId) implements ReviewRejection {}

    /** What it says is published: it is amended, with a reason. */
    record PublishedAlready(int version) implements ReviewRejection {}

    record NotPublished() implements ReviewRejection {}

    /** The obligation is dealt with in another incident, or in none. */
    record NotOfThisIncident(String obligationId) implements ReviewRejection {}

    /** Confirmed, and nobody says what it came from. */
    record ConfirmedWithoutCause(String obligationId) implements ReviewRejection {}

    /**
     * Judged as worsened by hesitation, and nobody looked at it.
     *
     * @param obligationIds in order
     */
    record Unassessed(List<String> obligationIds) implements ReviewRejection {
        public Unassessed {
            obligationIds = List.copyOf(obligationIds);
        }
    }

    record FactorUnknown(String factorId) implements ReviewRejection {}

    record FactorSaidDifferently(String factorId) implements ReviewRejection {}

    record ActionUnknown(String actionId) implements ReviewRejection {}

    record ActionProposedDifferently(String actionId) implements ReviewRejection {}

    /** From there it does not go on like that. */
    record ActionIs(FollowUpAction.State state) implements ReviewRejection {}

    record AmendsNothing() implements ReviewRejection {}
}
