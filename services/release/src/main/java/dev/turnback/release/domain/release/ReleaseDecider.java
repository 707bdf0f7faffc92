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
import dev.turnback.release.domain.release.ReleaseCommand.RevisePlan;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollback;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollout;
import dev.turnback.release.domain.release.ReleaseCommand.TellRollout;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
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
            case PlanRelease plan -> PlanRules.plan(plan, release);
            case RevisePlan revise -> PlanRules.revise(revise, release);
            case StartRollout start -> startRollout(start, release);
            case ReachStage reach -> StageRules.reach(reach, release);
            case CompleteRollout complete -> complete(complete, release);
            case StartRollback start -> RollbackRules.start(start, release);
            case FinishRollback finish -> RollbackRules.finish(finish, release, false);
            case TellRollout tell -> ToldRules.tell(tell, release);
            case CloseDueUndoWindows due -> UndoWindowRules.closeDue(due, release);
            case CloseUndoWindow close -> UndoWindowRules.close(close, release);
        };
    }

    @Override
    public Release evolve(Release release, ReleaseEvent event) {
        return ReleaseEvolution.evolve(release, event);
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> startRollout(
            StartRollout command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned(Plan plan, _, _) ->
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
