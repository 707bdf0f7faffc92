package dev.turnback.contracts.incident;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import java.time.Instant;
import java.util.List;

/**
 * What people find who look back at an incident, in the form that {@link IncidentEvents} tells of.
 * There is one review of an incident; nothing in it is about a person.
 */
public sealed interface ReviewEvents extends IncidentEvents {

    String reviewId();

    /**
     * @param drill true for the review of an exercise
     */
    record ReviewOpened(String incidentId, String reviewId, boolean drill, Instant at)
            implements ReviewEvents {}

    /**
     * Whether people who looked at it agree that hesitation made it worse. Published again about
     * the same obligation, the last one counts.
     *
     * @param obligationId as it is judged; where no rule bound the release {@code
     *     <incidentId>:<releaseId>}
     * @param causes each once, in the order of {@link HesitationCause}; at least one when it is
     *     confirmed
     * @param version of the review that says so: 1 before it is published, higher in an amendment
     */
    record HesitationAssessed(
            String incidentId,
            String reviewId,
            String obligationId,
            HesitationVerdict verdict,
            List<HesitationCause> causes,
            String why,
            int version,
            Instant at)
            implements ReviewEvents {
        public HesitationAssessed {
            causes = List.copyOf(causes);
        }
    }

    /** Its version 1. */
    record ReviewPublished(String incidentId, String reviewId, Instant at)
            implements ReviewEvents {}

    /**
     * Something in it was said otherwise after it had been published; the versions before stay.
     *
     * @param version 2 and up
     */
    record ReviewAmended(String incidentId, String reviewId, int version, String reason, Instant at)
            implements ReviewEvents {}
}
