package dev.turnback.guidance.read.items;

import dev.turnback.guidance.domain.item.Cause;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAcknowledged;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAdopted;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceProposed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRetired;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceReviewDue;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceReviewed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRevised;
import dev.turnback.guidance.read.items.ItemView.Acknowledgement;
import dev.turnback.guidance.read.items.ItemView.Adoption;
import dev.turnback.guidance.read.items.ItemView.Due;
import dev.turnback.guidance.read.items.ItemView.Retirement;
import dev.turnback.guidance.read.items.ItemView.Review;
import dev.turnback.guidance.read.items.ItemView.State;
import dev.turnback.guidance.read.items.ItemView.Version;
import dev.turnback.service.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of an item makes of its row. */
final class Items {

    private Items() {}

    static @Nullable ItemView evolve(@Nullable ItemView view, ItemEvent event, Stamp stamp) {
        if (event instanceof GuidanceProposed e) {
            return proposed(e, stamp);
        }
        return view == null ? null : moved(view, event, stamp);
    }

    private static ItemView proposed(GuidanceProposed event, Stamp stamp) {
        Clause clause = event.clause();
        return new ItemView(
                event.guidanceId(),
                State.PROPOSED,
                1,
                clause.text(),
                clause.scope(),
                clause.pattern(),
                clause.check(),
                event.origin(),
                event.at(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(version(1, clause, null, event, stamp)),
                stamp.at());
    }

    private static ItemView moved(ItemView view, ItemEvent event, Stamp stamp) {
        Course course = Course.of(view);
        return switch (event) {
            case GuidanceProposed _ -> view;
            case GuidanceAdopted e ->
                    with(view, course.adopted(adoption(e, stamp)), view.history(), stamp);
            case GuidanceRevised e ->
                    with(
                            view,
                            course.revised(),
                            and(
                                    view.history(),
                                    version(e.version(), e.clause(), e.reason(), e, stamp)),
                            stamp);
            case GuidanceRetired e ->
                    with(view, course.retired(retirement(e, stamp)), view.history(), stamp);
            case GuidanceReviewDue e -> with(view, course.due(due(e)), view.history(), stamp);
            case GuidanceReviewed e ->
                    with(view, course.reviewed(review(e, stamp)), view.history(), stamp);
            case GuidanceAcknowledged e ->
                    with(
                            view,
                            course.acknowledged(new Acknowledgement(e.team(), e.version(), e.at())),
                            view.history(),
                            stamp);
        };
    }

    private static Adoption adoption(GuidanceAdopted e, Stamp stamp) {
        return new Adoption(e.version(), e.despite(), stamp.actor(), e.at(), stamp.at());
    }

    private static Retirement retirement(GuidanceRetired e, Stamp stamp) {
        return new Retirement(e.reason(), stamp.actor(), e.at(), stamp.at());
    }

    private static Review review(GuidanceReviewed e, Stamp stamp) {
        return new Review(e.version(), e.causes(), e.reason(), stamp.actor(), e.at(), stamp.at());
    }

    private static Due due(GuidanceReviewDue e) {
        Cause cause = e.cause();
        return new Due(
                cause.component(), cause.what(), cause.description(), cause.position(), e.at());
    }

    private static Version version(
            int version, Clause clause, @Nullable String reason, ItemEvent event, Stamp stamp) {
        return new Version(
                version,
                clause.text(),
                clause.scope(),
                clause.pattern(),
                clause.check(),
                reason,
                stamp.actor(),
                event.at(),
                stamp.at());
    }

    /** What moves beside its words. */
    private record Course(
            State state,
            @Nullable Adoption adoption,
            @Nullable Retirement retirement,
            List<Due> due,
            List<Review> reviews,
            List<Acknowledgement> acknowledgements) {

        static Course of(ItemView view) {
            return new Course(
                    view.state(),
                    view.adoption(),
                    view.retirement(),
                    view.reviewDue(),
                    view.reviews(),
                    view.acknowledgements());
        }

        Course adopted(Adoption now) {
            return new Course(State.ADOPTED, now, null, due, reviews, acknowledgements);
        }

        Course retired(Retirement now) {
            return new Course(State.RETIRED, adoption, now, List.of(), reviews, acknowledgements);
        }

        Course revised() {
            return new Course(state, adoption, retirement, List.of(), reviews, acknowledgements);
        }

        Course due(Due cause) {
            return new Course(
                    state, adoption, retirement, and(due, cause), reviews, acknowledgements);
        }

        Course reviewed(Review review) {
            return new Course(
                    state,
                    adoption,
                    retirement,
                    due.stream().filter(each -> !review.causes().contains(each.cause())).toList(),
                    and(reviews, review),
                    acknowledgements);
        }

        Course acknowledged(Acknowledgement now) {
            List<Acknowledgement> all =
                    Stream.concat(
                                    acknowledgements.stream()
                                            .filter(each -> !each.team().equals(now.team())),
                                    Stream.of(now))
                            .sorted(Comparator.comparing(Acknowledgement::team))
                            .toList();
            return new Course(state, adoption, retirement, due, reviews, all);
        }
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static ItemView with(ItemView view, Course course, List<Version> history, Stamp stamp) {
        Version now = history.getLast();
        return new ItemView(
                view.id(),
                course.state(),
                now.version(),
                now.clause(),
                now.scope(),
                now.pattern(),
                now.check(),
                view.origin(),
                view.proposedAt(),
                course.adoption(),
                now.version() == 1 ? null : now.at(),
                course.retirement(),
                course.due(),
                course.reviews(),
                course.acknowledgements(),
                history,
                stamp.at());
    }
}
