package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.incident.read.reviews.Shown.Assessment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a crossed rule obliged to decide, as it is judged, and what people found who looked at it.
 * Both stand beside each other: neither replaces the other.
 *
 * @param obligationId where no rule bound the release {@code <incidentId>:<releaseId>}
 * @param releaseId null while it is not judged, like all that follows of the judgement
 * @param rule null also where no rule bound the release
 * @param budgetSeconds B
 * @param position where the judgement is recorded
 * @param recordedAt when that was, UTC
 * @param toAssess hesitation made it worse, as judged, and nobody looked at it
 * @param assessment what holds, null while nobody looked at it
 * @param earlier what was said before and was replaced, in order
 */
public record ObligationToReview(
        String obligationId,
        @Nullable String releaseId,
        @Nullable String component,
        @Nullable String version,
        @Nullable String rule,
        @Nullable Double budgetSeconds,
        @Nullable Outcome outcome,
        @Nullable Verdict verdict,
        @Nullable String position,
        @Nullable Instant recordedAt,
        boolean toAssess,
        @Nullable Assessment assessment,
        List<Assessment> earlier) {

    public ObligationToReview {
        earlier = List.copyOf(earlier);
    }

    static ObligationToReview unjudged(String obligationId) {
        return new ObligationToReview(
                obligationId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }

    ObligationToReview with(List<Assessment> said) {
        Assessment holds =
                said.stream().filter(each -> each.replacedAt() == null).findFirst().orElse(null);
        return new ObligationToReview(
                obligationId,
                releaseId,
                component,
                version,
                rule,
                budgetSeconds,
                outcome,
                verdict,
                position,
                recordedAt,
                outcome == Outcome.HESITATION_WORSENED && holds == null,
                holds,
                said.stream().filter(each -> each.replacedAt() != null).toList());
    }
}
