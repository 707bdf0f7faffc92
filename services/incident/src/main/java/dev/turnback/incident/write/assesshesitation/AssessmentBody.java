package dev.turnback.incident.write.assesshesitation;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.incident.domain.review.Assessed;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people found who looked at a verdict.
 *
 * @param obligationId as it is judged
 * @param causes what it came from; at least one when it is confirmed
 * @param why in words, about what happened and not about who
 */
public record AssessmentBody(
        String obligationId,
        HesitationVerdict verdict,
        @Nullable List<HesitationCause> causes,
        String why) {

    /**
     * @param outer what its fields are named after, empty where they stand by themselves
     */
    public Assessed checked(String outer) {
        return new Assessed(
                ReviewDesk.obligation(outer + "obligationId", obligationId),
                verdict,
                causes == null ? List.of() : causes,
                Said.in(outer + "why", why));
    }
}
