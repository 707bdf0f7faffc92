package dev.turnback.release.domain.release;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.release.Release.Completed;
import dev.turnback.release.domain.release.Release.Live;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.RollingOut;
import dev.turnback.release.domain.release.Release.Unplanned;
import dev.turnback.release.domain.release.ReleaseCommand.CloseDueUndoWindows;
import dev.turnback.release.domain.release.ReleaseCommand.CloseUndoWindow;
import dev.turnback.release.domain.release.ReleaseCommand.CompleteRollout;
import dev.turnback.release.domain.release.ReleaseCommand.FinishRollback;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.ReleaseCommand.ReachStage;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollback;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollout;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.DepartsFromTheMatrix;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.PlannedDifferently;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import java.util.List;
import java.util.Set;

/** What a release may do next, state by state. */
public final class ReleaseDecider
        implements Decider<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection> {

    @Override
    public Release initial() {
        return new Unplanned();
    }

    @Override
    public Outcome<ReleaseEvent, ReleaseRejection> decide(ReleaseCommand command, Release release) {
        return switch (command) {
            case PlanRelease plan -> plan(plan, release);
            case StartRollout start -> startRollout(start, release);
            case ReachStage reach -> StageRules.reach(reach, release);
            case CompleteRollout complete -> complete(complete, release);
            case StartRollback start -> RollbackRules.start(start, release);
            case FinishRollback finish -> RollbackRules.finish(finish, release);
            case CloseDueUndoWindows due -> UndoWindowRules.closeDue(due, release);
            case CloseUndoWindow close -> UndoWindowRules.close(close, release);
        };
    }

    @Override
    public Release evolve(Release release, ReleaseEvent event) {
        return ReleaseEvolution.evolve(release, event);
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> plan(
            PlanRelease command, Release release) {
        return switch (release) {
            case Unplanned _ -> planNew(command);
            case Planned known -> sameOrRejected(command, known.plan());
            case Live known -> sameOrRejected(command, known.plan());
            case RolledBack known -> sameOrRejected(command, known.plan());
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> planNew(PlanRelease command) {
        List<Change> changes = command.plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            PinnedLine line = changes.get(i).line();
            if (line != null && ReleasePolicies.departsWithoutReason(changes.get(i))) {
                return Outcome.rejected(
                        new DepartsFromTheMatrix(i, line.lineId(), line.reversibility()));
            }
        }
        return Outcome.accepted(
                new ReleasePlanned(command.releaseId(), command.plan(), command.at()));
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> sameOrRejected(
            PlanRelease command, Plan known) {
        return command.plan().equals(known)
                ? Outcome.ignored()
                : Outcome.rejected(new PlannedDifferently(known));
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> startRollout(
            StartRollout command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned(Plan plan, _) ->
                    Outcome.accepted(
                            new RolloutStarted(
                                    command.releaseId(),
                                    plan.component(),
                                    plan.version(),
                                    command.pins(),
                                    UndoWindowRules.nextClosing(plan, command.at(), Set.of()),
                                    command.at()));
            case Live _ -> Outcome.ignored();
            case RolledBack known -> Outcome.rejected(rolledBack(known));
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> complete(
            CompleteRollout command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned _ -> Outcome.rejected(new RolloutNotStarted());
            case RollingOut live -> completeRollingOut(command, live);
            case Completed _ -> Outcome.ignored();
            case RolledBack known -> Outcome.rejected(rolledBack(known));
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> completeRollingOut(
            CompleteRollout command, RollingOut live) {
        if (ReleasePolicies.happenedBeforeExposure(command.at(), live.exposedAt())) {
            return Outcome.rejected(new BeforeItsExposure(live.exposedAt()));
        }
        return Outcome.accepted(
                new RolloutCompleted(command.releaseId(), live.plan().component(), command.at()));
    }

    static RolledBackAlready rolledBack(RolledBack release) {
        return new RolledBackAlready(release.restoredVersion());
    }
}
