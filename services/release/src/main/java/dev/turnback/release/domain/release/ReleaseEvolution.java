package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleasePolicies.takesEverythingBack;

import dev.turnback.release.domain.release.Release.Completed;
import dev.turnback.release.domain.release.Release.Ended;
import dev.turnback.release.domain.release.Release.Live;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.RollingOut;
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
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each event makes of a release. */
final class ReleaseEvolution {

    private ReleaseEvolution() {}

    static Release evolve(Release release, ReleaseEvent event) {
        return switch (event) {
            case ReleasePlanned e -> new Planned(e.plan(), 1, e.at());
            case PlanRevised e -> new Planned(e.plan(), e.version(), e.at());
            case RolloutStarted e -> started(release, e);
            case StageReached e -> reached(rollingOut(release), e);
            case RolloutCompleted e -> completed(live(release), e);
            case RollbackStarted e -> withAttempts(live(release), e.attempt(), null);
            case RollbackFinished e -> ended(live(release), e);
            case ReleaseRolledBack e -> rolledBack(live(release), e);
            case ExposureToldAnew e -> exposed(live(release), e);
            case RollbackWithdrawn _ -> withdrawn(release);
            case UndoWindowClosed e -> closed(live(release), e.changeIndex());
        };
    }

    private static Release started(Release release, RolloutStarted e) {
        if (release instanceof Planned(Plan plan, _, _)) {
            return new RollingOut(plan, e.at(), Stage.none(), null, null, Set.of());
        }
        throw outOfOrder(release);
    }

    private static Release reached(RollingOut live, StageReached e) {
        return new RollingOut(
                live.plan(),
                live.exposedAt(),
                new Stage(e.stage(), e.exposurePercent()),
                live.running(),
                live.ended(),
                live.closedWindows());
    }

    private static Release completed(Live live, RolloutCompleted e) {
        return new Completed(
                live.plan(),
                live.exposedAt(),
                e.at(),
                live.running(),
                live.ended(),
                live.closedWindows());
    }

    private static Release exposed(Live live, ExposureToldAnew e) {
        return switch (live) {
            case RollingOut r ->
                    new RollingOut(
                            r.plan(),
                            e.at(),
                            r.reached(),
                            r.running(),
                            r.ended(),
                            r.closedWindows());
            case Completed c ->
                    new Completed(
                            c.plan(),
                            e.at(),
                            c.completedAt(),
                            c.running(),
                            c.ended(),
                            c.closedWindows());
        };
    }

    /** Only what deployments alone told is withdrawn, and then there was no other attempt. */
    private static Release withdrawn(Release release) {
        Live live = release instanceof RolledBack known ? known.before() : live(release);
        return withAttempts(live, null, null);
    }

    private static Live closed(Live live, int changeIndex) {
        Set<Integer> closed = new HashSet<>(live.closedWindows());
        closed.add(changeIndex);
        return live(live, live.running(), live.ended(), closed);
    }

    private static Release ended(Live live, RollbackFinished e) {
        Attempt running = live.running();
        if (running == null) {
            throw outOfOrder(live);
        }
        return withAttempts(live, null, new Ended(running, e.restoredVersion(), e.told(), e.at()));
    }

    private static Release rolledBack(Live live, ReleaseRolledBack e) {
        Ended ended = live.ended();
        if (ended == null) {
            throw outOfOrder(live);
        }
        return takesEverythingBack(e.extent())
                ? new RolledBack(live.plan(), ended, e.restoredVersion(), live)
                : live;
    }

    private static Live withAttempts(Live live, @Nullable Attempt running, @Nullable Ended ended) {
        return live(live, running, ended, live.closedWindows());
    }

    private static Live live(
            Live live, @Nullable Attempt running, @Nullable Ended ended, Set<Integer> closed) {
        return switch (live) {
            case RollingOut r ->
                    new RollingOut(r.plan(), r.exposedAt(), r.reached(), running, ended, closed);
            case Completed c ->
                    new Completed(c.plan(), c.exposedAt(), c.completedAt(), running, ended, closed);
        };
    }

    private static RollingOut rollingOut(Release release) {
        if (release instanceof RollingOut live) {
            return live;
        }
        throw outOfOrder(release);
    }

    private static Live live(Release release) {
        if (release instanceof Live live) {
            return live;
        }
        throw outOfOrder(release);
    }

    private static IllegalStateException outOfOrder(Release release) {
        return new IllegalStateException("an event that cannot follow on " + release);
    }
}
