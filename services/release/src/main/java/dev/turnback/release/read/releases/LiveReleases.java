package dev.turnback.release.read.releases;

import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.ReleaseRolledBack;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseEvent.StageReached;
import dev.turnback.release.domain.release.ReleasePolicies;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.read.releases.ReleaseView.AttemptView;
import dev.turnback.release.read.releases.ReleaseView.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of a live release makes of its row. */
final class LiveReleases {

    private LiveReleases() {}

    static @Nullable ReleaseView evolve(@Nullable ReleaseView view, ReleaseEvent event) {
        if (event instanceof ReleasePlanned e) {
            return planned(e);
        }
        return view == null ? null : moved(view, event);
    }

    private static ReleaseView planned(ReleasePlanned e) {
        Plan plan = e.plan();
        return new ReleaseView(
                e.releaseId(),
                plan.component(),
                plan.version(),
                plan.previousVersion(),
                State.PLANNED,
                plan.changes(),
                ReleasePolicies.weightiestFirst(plan.changes()),
                plan.stages(),
                null,
                e.at(),
                e.at(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Set.of());
    }

    private static ReleaseView moved(ReleaseView view, ReleaseEvent event) {
        Draft row = new Draft(view, event.at());
        switch (event) {
            case ReleasePlanned _ -> {}
            case RolloutStarted e -> {
                row.state = State.ROLLING_OUT;
                row.exposedAt = e.at();
            }
            case StageReached e -> row.reached = new Stage(e.stage(), e.exposurePercent());
            case RolloutCompleted e -> {
                row.state = State.COMPLETED;
                row.completedAt = e.at();
            }
            case RollbackStarted e ->
                    row.attempts =
                            Stream.concat(view.attempts().stream(), Stream.of(started(e))).toList();
            case RollbackFinished e ->
                    row.attempts =
                            view.attempts().stream().map(attempt -> finished(attempt, e)).toList();
            case ReleaseRolledBack e -> {
                row.restoredVersion = e.restoredVersion();
                row.rolledBackAt = e.at();
                row.state = e.extent() == Extent.FULL ? State.ROLLED_BACK : view.state();
            }
        }
        return row.done();
    }

    private static AttemptView started(RollbackStarted e) {
        return new AttemptView(e.attemptId(), e.extent(), e.targetVersion(), e.at(), null, null);
    }

    private static AttemptView finished(AttemptView attempt, RollbackFinished e) {
        return attempt.id().equals(e.attemptId())
                ? new AttemptView(
                        attempt.id(),
                        attempt.extent(),
                        attempt.targetVersion(),
                        attempt.startedAt(),
                        e.at(),
                        e.restoredVersion())
                : attempt;
    }

    /** The parts of a row that move after its plan. */
    private static final class Draft {
        private final ReleaseView from;
        private final Instant at;
        private State state;
        private @Nullable Stage reached;
        private @Nullable Instant exposedAt;
        private @Nullable Instant completedAt;
        private @Nullable Instant rolledBackAt;
        private @Nullable String restoredVersion;
        private List<AttemptView> attempts;

        Draft(ReleaseView from, Instant at) {
            this.from = from;
            this.at = at;
            state = from.state();
            reached = from.reached();
            exposedAt = from.exposedAt();
            completedAt = from.completedAt();
            rolledBackAt = from.rolledBackAt();
            restoredVersion = from.restoredVersion();
            attempts = from.attempts();
        }

        ReleaseView done() {
            return new ReleaseView(
                    from.id(),
                    from.component(),
                    from.version(),
                    from.previousVersion(),
                    state,
                    from.changes(),
                    from.changeKinds(),
                    from.stages(),
                    reached,
                    at,
                    from.plannedAt(),
                    exposedAt,
                    completedAt,
                    rolledBackAt,
                    restoredVersion,
                    attempts,
                    from.source(),
                    from.flags());
        }
    }
}
