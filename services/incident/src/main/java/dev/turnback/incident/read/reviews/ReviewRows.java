package dev.turnback.incident.read.reviews;

import dev.turnback.incident.domain.review.Assessed;
import dev.turnback.incident.domain.review.Cause;
import dev.turnback.incident.domain.review.FollowUpAction;
import dev.turnback.incident.domain.review.ReviewEvent;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDone;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDropped;
import dev.turnback.incident.domain.review.ReviewEvent.ActionProposed;
import dev.turnback.incident.domain.review.ReviewEvent.ActionVerified;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.FactorRemoved;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewAmended;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewOpened;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewPublished;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewSummarized;
import dev.turnback.incident.read.reviews.ReviewView.State;
import dev.turnback.incident.read.reviews.Shown.Action;
import dev.turnback.incident.read.reviews.Shown.Assessment;
import dev.turnback.incident.read.reviews.Shown.NotedCause;
import dev.turnback.incident.read.reviews.Shown.NotedFactor;
import dev.turnback.incident.read.reviews.Shown.Version;
import dev.turnback.incident.read.reviews.Shown.Withdrawal;
import dev.turnback.service.Stamp;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of a review makes of its row. */
final class ReviewRows {

    private ReviewRows() {}

    static @Nullable ReviewView evolve(@Nullable ReviewView row, ReviewEvent event, Stamp stamp) {
        if (row == null) {
            return event instanceof ReviewOpened opened ? opened(opened, stamp) : null;
        }
        ReviewDraft draft = new ReviewDraft(row, stamp.at());
        return switch (event) {
            case ReviewOpened _ -> row;
            case CauseNoted e -> draft.causes(and(row.causes(), noted(e)));
            case CauseWithdrawn e -> draft.causes(each(row.causes(), was -> withdrawn(was, e)));
            case HesitationAssessed e ->
                    draft.assessments(
                            and(
                                    each(row.assessments(), was -> replaced(was, e)),
                                    assessed(e, stamp)));
            case FactorAdded e -> draft.factors(and(row.factors(), factor(e, stamp)));
            case FactorRemoved e ->
                    draft.factors(each(row.factors(), was -> removed(was, e, stamp)));
            case ReviewSummarized e -> draft.summary(e.text());
            case ActionProposed e -> draft.actions(and(row.actions(), proposed(e)));
            case ActionDone e ->
                    draft.actions(
                            became(row, e.actionId(), FollowUpAction.State.DONE, e, null, null));
            case ActionVerified e ->
                    draft.actions(
                            became(
                                    row,
                                    e.actionId(),
                                    FollowUpAction.State.VERIFIED,
                                    e,
                                    e.evidence(),
                                    null));
            case ActionDropped e ->
                    draft.actions(
                            became(
                                    row,
                                    e.actionId(),
                                    FollowUpAction.State.DROPPED,
                                    e,
                                    null,
                                    e.reason()));
            case ReviewPublished e ->
                    draft.published(
                            State.PUBLISHED, and(row.versions(), version(row, 1, null, e, stamp)));
            case ReviewAmended e ->
                    draft.published(
                            State.AMENDED,
                            and(row.versions(), version(row, e.version(), e.reason(), e, stamp)));
        };
    }

    private static ReviewView opened(ReviewOpened e, Stamp stamp) {
        return new ReviewView(
                e.reviewId(),
                e.incidentId(),
                e.drill(),
                State.OPEN,
                e.at(),
                e.why(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                stamp.at());
    }

    private static NotedCause noted(CauseNoted e) {
        Cause cause = e.cause();
        return new NotedCause(
                cause.kind(), cause.about(), cause.outcome(), cause.position(), e.at(), null);
    }

    private static NotedCause withdrawn(NotedCause was, CauseWithdrawn e) {
        return was.withdrawn() == null && was.kind() == e.kind() && was.about().equals(e.about())
                ? new NotedCause(
                        was.kind(),
                        was.about(),
                        was.outcome(),
                        was.position(),
                        was.at(),
                        new Withdrawal(e.why(), e.position(), e.at()))
                : was;
    }

    private static Assessment assessed(HesitationAssessed e, Stamp stamp) {
        Assessed assessed = e.assessed();
        return new Assessment(
                assessed.obligationId(),
                assessed.verdict(),
                assessed.causes(),
                assessed.why(),
                e.version(),
                e.at(),
                stamp.actor(),
                stamp.at(),
                null);
    }

    private static Assessment replaced(Assessment was, HesitationAssessed e) {
        return was.obligationId().equals(e.assessed().obligationId()) ? was.replaced(e.at()) : was;
    }

    private static NotedFactor factor(FactorAdded e, Stamp stamp) {
        return new NotedFactor(
                e.factor().factorId(),
                e.factor().sentence(),
                e.factor().evidence(),
                e.at(),
                stamp.at(),
                null);
    }

    private static NotedFactor removed(NotedFactor was, FactorRemoved e, Stamp stamp) {
        return was.removed() == null && was.id().equals(e.factorId())
                ? new NotedFactor(
                        was.id(),
                        was.sentence(),
                        was.evidence(),
                        was.at(),
                        was.position(),
                        new Withdrawal(e.reason(), stamp.at(), e.at()))
                : was;
    }

    private static Action proposed(ActionProposed e) {
        FollowUpAction action = e.action();
        return new Action(
                e.actionId(),
                action.sentence(),
                action.ownerTeam(),
                action.dueBy(),
                FollowUpAction.State.PROPOSED,
                e.at(),
                e.at(),
                null,
                null);
    }

    private static List<Action> became(
            ReviewView row,
            String id,
            FollowUpAction.State state,
            ReviewEvent event,
            @Nullable String evidence,
            @Nullable String reason) {
        return each(
                row.actions(),
                was -> was.id().equals(id) ? was.became(state, event.at(), evidence, reason) : was);
    }

    private static Version version(
            ReviewView row, int version, @Nullable String reason, ReviewEvent event, Stamp stamp) {
        return new Version(
                version,
                event.at(),
                reason,
                stamp.actor(),
                stamp.at(),
                row.summary(),
                row.standing(),
                row.factors().stream().filter(each -> each.removed() == null).toList());
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
