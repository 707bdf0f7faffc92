package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleasePolicies.happenedBeforeExposure;
import static dev.turnback.release.domain.release.ReleasePolicies.isOutsideThePlan;
import static dev.turnback.release.domain.release.ReleasePolicies.plannedStage;
import static dev.turnback.release.domain.release.ReleasePolicies.wouldShrinkExposure;

import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.release.Release.Completed;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.RollingOut;
import dev.turnback.release.domain.release.Release.Unplanned;
import dev.turnback.release.domain.release.ReleaseCommand.ReachStage;
import dev.turnback.release.domain.release.ReleaseEvent.StageReached;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.ExposureUnknown;
import dev.turnback.release.domain.release.ReleaseRejection.ExposureWouldShrink;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RollbackUnderWay;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutCompletedAlready;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import dev.turnback.release.domain.release.ReleaseRejection.StageNotPlanned;
import org.jspecify.annotations.Nullable;

/** When a rollout may be said to have reached a stage. */
final class StageRules {

    private StageRules() {}

    static Outcome<ReleaseEvent, ReleaseRejection> reach(ReachStage command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned _ -> Outcome.rejected(new RolloutNotStarted());
            case RollingOut live -> reachWhileRollingOut(command, live);
            case Completed _ -> Outcome.rejected(new RolloutCompletedAlready());
            case RolledBack known -> Outcome.rejected(ReleaseDecider.rolledBack(known));
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> reachWhileRollingOut(
            ReachStage command, RollingOut live) {
        if (live.running() != null) {
            return Outcome.rejected(new RollbackUnderWay(live.running().attemptId()));
        }
        if (isOutsideThePlan(command.stage(), live.plan())) {
            return Outcome.rejected(
                    new StageNotPlanned(
                            command.stage(),
                            live.plan().stages().stream().map(Stage::name).toList()));
        }
        if (happenedBeforeExposure(command.at(), live.exposedAt())) {
            return Outcome.rejected(new BeforeItsExposure(live.exposedAt()));
        }
        Double percent = exposure(command, live.plan());
        if (percent == null) {
            return Outcome.rejected(new ExposureUnknown(command.stage()));
        }
        if (live.reached().equals(new Stage(command.stage(), percent))) {
            return Outcome.ignored();
        }
        if (wouldShrinkExposure(percent, live.exposurePercent())) {
            return Outcome.rejected(new ExposureWouldShrink(live.exposurePercent()));
        }
        return Outcome.accepted(
                new StageReached(
                        command.releaseId(),
                        live.plan().component(),
                        command.stage(),
                        percent,
                        command.at()));
    }

    private static @Nullable Double exposure(ReachStage command, Plan plan) {
        return command.exposurePercent() != null
                ? command.exposurePercent()
                : plannedStage(command.stage(), plan).map(Stage::exposurePercent).orElse(null);
    }
}
