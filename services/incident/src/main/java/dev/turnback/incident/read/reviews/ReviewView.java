package dev.turnback.incident.read.reviews;

import dev.turnback.incident.domain.review.ReviewEvent;
import dev.turnback.incident.read.reviews.Shown.Action;
import dev.turnback.incident.read.reviews.Shown.Assessment;
import dev.turnback.incident.read.reviews.Shown.NotedCause;
import dev.turnback.incident.read.reviews.Shown.NotedFactor;
import dev.turnback.incident.read.reviews.Shown.Version;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The review of an incident, as it is shown; times are the server's, UTC.
 *
 * @param drill true for the review of an exercise
 * @param openedBecause as whoever opened it says; null when it opened by itself
 * @param causes why it is reviewed, in the order in which they were noted, also those that hold no
 *     more
 * @param assessments everything that was said about hesitation, in order; those that hold have no
 *     {@code replacedAt}
 * @param factors what contributed, also what was taken out again
 * @param actions follow-up actions
 * @param summary empty while there is none
 * @param versions what was published, the original first
 * @param position its last event, as in {@code incident:7}
 */
public record ReviewView(
        String id,
        String incidentId,
        boolean drill,
        State state,
        Instant openedAt,
        @Nullable String openedBecause,
        List<NotedCause> causes,
        List<Assessment> assessments,
        List<NotedFactor> factors,
        List<Action> actions,
        String summary,
        List<Version> versions,
        String position) {

    /** How far it is. */
    public enum State {
        OPEN,
        PUBLISHED,
        AMENDED
    }

    public static final View<ReviewView> VIEW =
            new View<>(
                    ViewDefinition.named("reviews", 1)
                            .indexed("byTime", ViewKey.instant("openedAt"))
                            .indexed(
                                    "byState",
                                    ViewKey.string("state"),
                                    ViewKey.instant("openedAt")),
                    ReviewView.class,
                    List.of(
                            new View.Fold<>(
                                    ReviewEvent.class, ReviewEvent::reviewId, ReviewRows::evolve)),
                    row ->
                            Map.of(
                                    "state", ViewValue.of(row.state().name()),
                                    "openedAt", ViewValue.of(row.openedAt())));

    public ReviewView {
        causes = List.copyOf(causes);
        assessments = List.copyOf(assessments);
        factors = List.copyOf(factors);
        actions = List.copyOf(actions);
        versions = List.copyOf(versions);
    }

    /** Those that hold. */
    List<Assessment> standing() {
        return assessments.stream().filter(each -> each.replacedAt() == null).toList();
    }

    /** True while something about it asks for a review. */
    boolean hasCause(String about) {
        return causes.stream()
                .anyMatch(each -> each.withdrawn() == null && each.about().equals(about));
    }
}
