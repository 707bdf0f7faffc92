package dev.turnback.release.read.releases;

import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.ReleaseEvent.ExposureToldAnew;
import dev.turnback.release.domain.release.ReleaseEvent.PlanRevised;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.ReleaseRolledBack;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackWithdrawn;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseEvent.StageReached;
import dev.turnback.release.domain.release.ReleaseEvent.UndoWindowClosed;
import dev.turnback.release.domain.release.ReleasePolicies;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.domain.release.Told;
import dev.turnback.release.read.releases.ReleaseView.AttemptView;
import dev.turnback.release.read.releases.ReleaseView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of a live release makes of its row. */
final class LiveReleases {

    private LiveReleases() {}

    static @Nullable ReleaseView evolve(
            @Nullable ReleaseView view, ReleaseEvent event, Stamp stamp) {
        if (event instanceof ReleasePlanned e) {
            return planned(e.releaseId(), e.plan(), 1, e.at(), stamp);
        }
        return view == null ? null : moved(view, event, stamp);
    }

    private static ReleaseView planned(
            String releaseId, Plan plan, int version, Instant at, Stamp stamp) {
        return new ReleaseView(
                releaseId,
                plan.component(),
                plan.version(),
                plan.previousVersion(),
                State.PLANNED,
                ChangeView.of(plan.changes()),
                ReleasePolicies.weightiestFirst(plan.changes()),
                plan.stages(),
                plan.owner(),
                plan.sheetId(),
                plan.procedureIds(),
                plan.readiness(),
                version,
                null,
                null,
                at,
                at,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Set.of(),
                stamp.at(),
                stamp.actor());
    }

    private static ReleaseView moved(ReleaseView view, ReleaseEvent event, Stamp stamp) {
        ReleaseDraft row = new ReleaseDraft(view).movedAt(event.at(), stamp);
        return switch (event) {
            case ReleasePlanned _ -> view;
            case PlanRevised e -> planned(e.releaseId(), e.plan(), e.version(), e.at(), stamp);
            case RolloutStarted e -> row.exposed(e.at(), e.pins()).done();
            case StageReached e -> row.reached(new Stage(e.stage(), e.exposurePercent())).done();
            case RolloutCompleted e -> row.completed(e.at()).done();
            case RollbackStarted e ->
                    row.attempts(
                                    Stream.concat(view.attempts().stream(), Stream.of(started(e)))
                                            .toList())
                            .done();
            case RollbackFinished e ->
                    row.attempts(
                                    view.attempts().stream()
                                            .map(attempt -> finished(attempt, e))
                                            .toList())
                            .done();
            case ReleaseRolledBack e ->
                    row.rolledBack(e.restoredVersion(), e.at(), e.extent() == Extent.FULL).done();
            case ExposureToldAnew e -> row.exposedAnew(e.at()).done();
            case RollbackWithdrawn e ->
                    row.withdrawn(
                                    view.attempts().stream()
                                            .filter(each -> !each.id().equals(e.attemptId()))
                                            .toList())
                            .done();
            case UndoWindowClosed e -> row.changes(closed(view, e)).done();
        };
    }

    private static List<ChangeView> closed(ReleaseView view, UndoWindowClosed e) {
        return view.changes().stream()
                .map(change -> change.index() == e.changeIndex() ? change.closed(e.at()) : change)
                .toList();
    }

    private static AttemptView started(RollbackStarted e) {
        return new AttemptView(
                e.attemptId(),
                e.extent(),
                e.targetVersion(),
                e.at(),
                null,
                null,
                Told.isTold(e.attemptId()),
                false);
    }

    private static AttemptView finished(AttemptView attempt, RollbackFinished e) {
        return attempt.id().equals(e.attemptId())
                ? new AttemptView(
                        attempt.id(),
                        attempt.extent(),
                        attempt.targetVersion(),
                        attempt.startedAt(),
                        e.at(),
                        e.restoredVersion(),
                        attempt.startTold(),
                        e.told())
                : attempt;
    }
}
