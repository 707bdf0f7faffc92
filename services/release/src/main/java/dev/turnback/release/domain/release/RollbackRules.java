package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleasePolicies.aimsAtItself;
import static dev.turnback.release.domain.release.ReleasePolicies.happenedBeforeExposure;
import static dev.turnback.release.domain.release.ReleasePolicies.restoredItsTarget;

import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.release.Release.Ended;
import dev.turnback.release.domain.release.Release.Live;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.Unplanned;
import dev.turnback.release.domain.release.ReleaseCommand.FinishRollback;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollback;
import dev.turnback.release.domain.release.ReleaseEvent.ReleaseRolledBack;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseRejection.AttemptEndedDifferently;
import dev.turnback.release.domain.release.ReleaseRejection.AttemptUnknown;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsExposure;
import dev.turnback.release.domain.release.ReleaseRejection.BeforeItsStart;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RollbackUnderWay;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutNotStarted;
import dev.turnback.release.domain.release.ReleaseRejection.TargetIsWhatRuns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When an attempt to take a release back may start, and what its end means. */
final class RollbackRules {

    private RollbackRules() {}

    static Outcome<ReleaseEvent, ReleaseRejection> start(StartRollback command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned _ -> Outcome.rejected(new RolloutNotStarted());
            case Live live -> startOnLive(command, live);
            case RolledBack known -> Outcome.rejected(ReleaseDecider.rolledBack(known));
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> startOnLive(
            StartRollback command, Live live) {
        Attempt attempt =
                new Attempt(
                        command.attemptId(),
                        command.extent(),
                        command.targetVersion(),
                        command.at());
        Attempt running = live.running();
        if (attempt.equals(running)) {
            return Outcome.ignored();
        }
        if (running != null) {
            return Outcome.rejected(new RollbackUnderWay(running.attemptId()));
        }
        if (aimsAtItself(command.targetVersion(), live.plan())) {
            return Outcome.rejected(new TargetIsWhatRuns(command.targetVersion()));
        }
        if (happenedBeforeExposure(command.at(), live.exposedAt())) {
            return Outcome.rejected(new BeforeItsExposure(live.exposedAt()));
        }
        return Outcome.accepted(
                new RollbackStarted(
                        command.releaseId(),
                        live.plan(),
                        command.attemptId(),
                        command.extent(),
                        command.targetVersion(),
                        live.exposedAt(),
                        command.at()));
    }

    /**
     * @param told true when a deployment tells it, false when somebody records it
     */
    static Outcome<ReleaseEvent, ReleaseRejection> finish(
            FinishRollback command, Release release, boolean told) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned _ -> Outcome.rejected(new AttemptUnknown(command.attemptId()));
            case Live live -> finishOnLive(command, live, told);
            case RolledBack known -> repeatedOrUnknown(command, known.ended());
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> finishOnLive(
            FinishRollback command, Live live, boolean told) {
        Attempt running = live.running();
        if (running == null || !running.attemptId().equals(command.attemptId())) {
            return repeatedOrUnknown(command, live.ended());
        }
        if (command.at().isBefore(running.startedAt())) {
            return Outcome.rejected(new BeforeItsStart(running.startedAt()));
        }
        RollbackFinished finished =
                new RollbackFinished(
                        command.releaseId(),
                        live.plan().component(),
                        command.attemptId(),
                        command.restoredVersion(),
                        told,
                        command.at());
        return restoredItsTarget(command.restoredVersion(), running)
                ? Outcome.accepted(
                        List.of(
                                finished,
                                rolledBack(
                                        command.releaseId(), live.plan(), running, command.at())))
                : Outcome.accepted(finished);
    }

    static ReleaseRolledBack rolledBack(String releaseId, Plan plan, Attempt attempt, Instant at) {
        return new ReleaseRolledBack(
                releaseId,
                plan.component(),
                plan.version(),
                attempt.attemptId(),
                attempt.targetVersion(),
                attempt.extent(),
                at);
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> repeatedOrUnknown(
            FinishRollback command, @Nullable Ended ended) {
        if (ended == null || !ended.attempt().attemptId().equals(command.attemptId())) {
            return Outcome.rejected(new AttemptUnknown(command.attemptId()));
        }
        return Objects.equals(ended.restoredVersion(), command.restoredVersion())
                ? Outcome.ignored()
                : Outcome.rejected(new AttemptEndedDifferently(command.attemptId()));
    }
}
