package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.review.FollowUpAction;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.reviews.ReviewView.State;
import dev.turnback.incident.read.reviews.Shown.NotedCause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review in a list; times are the server's, UTC.
 *
 * @param incidentTitle as it is called now; its id until that is known here
 * @param severity of the incident; null when it is not known
 * @param publishedAt when its version 1 was; null until then
 * @param causes why it is reviewed, also those that hold no more
 * @param openActions follow-up actions that are neither verified nor dropped
 * @param versions how many were published
 * @param position its last event, as in {@code incident:7}
 */
public record ListedReview(
        String id,
        String incidentId,
        String incidentTitle,
        @Nullable Severity severity,
        boolean drill,
        State state,
        Instant openedAt,
        @Nullable Instant publishedAt,
        List<NotedCause> causes,
        int openActions,
        int versions,
        String position) {

    static ListedReview of(ReviewView review, @Nullable IncidentView incident) {
        return new ListedReview(
                review.id(),
                review.incidentId(),
                incident == null ? review.incidentId() : incident.title(),
                incident == null ? null : incident.severity(),
                review.drill(),
                review.state(),
                review.openedAt(),
                review.versions().isEmpty() ? null : review.versions().getFirst().at(),
                review.causes(),
                (int) review.actions().stream().filter(each -> isOpen(each.state())).count(),
                review.versions().size(),
                review.position());
    }

    private static boolean isOpen(FollowUpAction.State state) {
        return switch (state) {
            case PROPOSED, DONE -> true;
            case VERIFIED, DROPPED -> false;
        };
    }
}
