package dev.turnback.incident.read.reviews;

import dev.turnback.incident.read.reviews.ReviewView.State;
import dev.turnback.incident.read.reviews.Shown.Action;
import dev.turnback.incident.read.reviews.Shown.Assessment;
import dev.turnback.incident.read.reviews.Shown.NotedCause;
import dev.turnback.incident.read.reviews.Shown.NotedFactor;
import dev.turnback.incident.read.reviews.Shown.Version;
import java.util.List;

/**
 * A row with one of its parts changed.
 *
 * @param position of the event that changes it
 */
record ReviewDraft(ReviewView row, String position) {

    ReviewView causes(List<NotedCause> now) {
        return with(row.state(), now, row.assessments(), row.factors(), row.actions());
    }

    ReviewView assessments(List<Assessment> now) {
        return with(row.state(), row.causes(), now, row.factors(), row.actions());
    }

    ReviewView factors(List<NotedFactor> now) {
        return with(row.state(), row.causes(), row.assessments(), now, row.actions());
    }

    ReviewView actions(List<Action> now) {
        return with(row.state(), row.causes(), row.assessments(), row.factors(), now);
    }

    ReviewView summary(String now) {
        return with(
                row.state(),
                row.causes(),
                row.assessments(),
                row.factors(),
                row.actions(),
                now,
                row.versions());
    }

    ReviewView published(State state, List<Version> now) {
        return with(
                state,
                row.causes(),
                row.assessments(),
                row.factors(),
                row.actions(),
                row.summary(),
                now);
    }

    private ReviewView with(
            State state,
            List<NotedCause> causes,
            List<Assessment> assessments,
            List<NotedFactor> factors,
            List<Action> actions) {
        return with(state, causes, assessments, factors, actions, row.summary(), row.versions());
    }

    private ReviewView with(
            State state,
            List<NotedCause> causes,
            List<Assessment> assessments,
            List<NotedFactor> factors,
            List<Action> actions,
            String summary,
            List<Version> versions) {
        return new ReviewView(
                row.id(),
                row.incidentId(),
                row.drill(),
                state,
                row.openedAt(),
                row.openedBecause(),
                causes,
                assessments,
                factors,
                actions,
                summary,
                versions,
                position);
    }
}
