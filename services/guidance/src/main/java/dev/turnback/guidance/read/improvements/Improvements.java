package dev.turnback.guidance.read.improvements;

import dev.turnback.guidance.domain.improvement.ImprovementEvent;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementDelivered;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementDropped;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementProposed;
import dev.turnback.guidance.domain.improvement.ImprovementEvent.ImprovementStarted;
import dev.turnback.guidance.domain.improvement.Proposal;
import dev.turnback.guidance.read.improvements.ImprovementView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What each event of an improvement makes of its row. */
final class Improvements {

    private Improvements() {}

    static @Nullable ImprovementView evolve(
            @Nullable ImprovementView view, ImprovementEvent event, Stamp stamp) {
        if (event instanceof ImprovementProposed e) {
            return proposed(e, stamp);
        }
        return view == null ? null : moved(view, event, stamp);
    }

    private static ImprovementView proposed(ImprovementProposed e, Stamp stamp) {
        Proposal proposal = e.proposal();
        return new ImprovementView(
                e.improvementId(),
                proposal.title(),
                proposal.component(),
                proposal.changeKinds(),
                proposal.pattern(),
                proposal.expectedEffect(),
                proposal.origin(),
                State.PROPOSED,
                e.at(),
                null,
                null,
                null,
                null,
                null,
                e.at(),
                1,
                stamp.at(),
                stamp.actor());
    }

    private static ImprovementView moved(
            ImprovementView view, ImprovementEvent event, Stamp stamp) {
        return switch (event) {
            case ImprovementProposed _ -> view;
            case ImprovementStarted e ->
                    with(view, new Course(State.STARTED, e.at(), null, null, null, null), e, stamp);
            case ImprovementDelivered e ->
                    with(
                            view,
                            new Course(
                                    State.DELIVERED,
                                    view.startedAt(),
                                    e.at(),
                                    null,
                                    null,
                                    e.note()),
                            e,
                            stamp);
            case ImprovementDropped e ->
                    with(
                            view,
                            new Course(
                                    State.DROPPED,
                                    view.startedAt(),
                                    null,
                                    e.at(),
                                    e.reason(),
                                    null),
                            e,
                            stamp);
        };
    }

    /** What moves after the proposal. */
    private record Course(
            State state,
            @Nullable Instant startedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant droppedAt,
            @Nullable String reason,
            @Nullable String note) {}

    private static ImprovementView with(
            ImprovementView view, Course course, ImprovementEvent event, Stamp stamp) {
        return new ImprovementView(
                view.id(),
                view.title(),
                view.component(),
                view.changeKinds(),
                view.pattern(),
                view.expectedEffect(),
                view.origin(),
                course.state(),
                view.proposedAt(),
                course.startedAt(),
                course.deliveredAt(),
                course.droppedAt(),
                course.reason(),
                course.note(),
                event.at(),
                view.version() + 1,
                stamp.at(),
                stamp.actor());
    }
}
