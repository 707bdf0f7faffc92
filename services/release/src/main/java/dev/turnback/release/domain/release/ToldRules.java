package dev.turnback.release.domain.release;

import dev.turnback.contracts.Extent;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.VersionNames;
import dev.turnback.release.domain.release.Release.Completed;
import dev.turnback.release.domain.release.Release.Ended;
import dev.turnback.release.domain.release.Release.Live;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.RollingOut;
import dev.turnback.release.domain.release.Release.Unplanned;
import dev.turnback.release.domain.release.ReleaseCommand.FinishRollback;
import dev.turnback.release.domain.release.ReleaseCommand.TellRollout;
import dev.turnback.release.domain.release.ReleaseEvent.ExposureToldAnew;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackFinished;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackStarted;
import dev.turnback.release.domain.release.ReleaseEvent.RollbackWithdrawn;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutCompleted;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.Told.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What deployments tell becomes the same events that people record. What they told before and no
 * longer holds is withdrawn and told anew. Once people have recorded a rollback, or the end of one,
 * that stands: deployments only finish what goes on.
 */
final class ToldRules {

    private ToldRules() {}

    static Outcome<ReleaseEvent, ReleaseRejection> tell(TellRollout command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned planned -> accepted(new Telling(command).onPlanned(planned));
            case Live live ->
                    isOfPeople(live)
                            ? finishOfPeople(command, live)
                            : accepted(new Telling(command).onLive(live));
            case RolledBack known ->
                    known.ended().isToldOnly()
                            ? accepted(new Telling(command).onRolledBack(known))
                            : Outcome.ignored();
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> accepted(List<ReleaseEvent> events) {
        return events.isEmpty() ? Outcome.ignored() : Outcome.accepted(events);
    }

    private static boolean isOfPeople(Live live) {
        Attempt running = live.running();
        Ended ended = live.ended();
        return (running != null && !running.isTold()) || (ended != null && !ended.isToldOnly());
    }

    /** Somebody started to take it back to what a deployment says runs now. */
    private static Outcome<ReleaseEvent, ReleaseRejection> finishOfPeople(
            TellRollout command, Live live) {
        Attempt running = live.running();
        TakenBack taken = command.told().takenBack();
        if (running == null
                || taken == null
                || taken.finishedAt() == null
                || taken.finishedAt().isBefore(running.startedAt())
                || !VersionNames.same(taken.targetVersion(), running.targetVersion())) {
            return Outcome.ignored();
        }
        return RollbackRules.finish(
                new FinishRollback(
                        command.releaseId(),
                        running.attemptId(),
                        running.targetVersion(),
                        taken.finishedAt()),
                live,
                true);
    }

    /** The events that lead from what is known to what is told. */
    private static final class Telling {
        private final String id;
        private final Told told;
        private final TellRollout command;
        private final List<ReleaseEvent> events = new ArrayList<>();

        Telling(TellRollout command) {
            this.command = command;
            this.id = command.releaseId();
            this.told = command.told();
        }

        List<ReleaseEvent> onPlanned(Planned planned) {
            Plan plan = planned.plan();
            events.add(
                    new RolloutStarted(
                            id,
                            plan.component(),
                            plan.version(),
                            command.pins(),
                            UndoWindowRules.nextClosing(plan, told.exposedAt(), Set.of()),
                            told.exposedAt()));
            return complete(plan, null).takeBack(plan, told.exposedAt()).events;
        }

        List<ReleaseEvent> onLive(Live live) {
            Plan plan = live.plan();
            Instant exposedAt = earlier(told.exposedAt(), live.exposedAt());
            Attempt running = live.running();
            boolean exposedEarlier = exposedAt.isBefore(live.exposedAt());
            Attempt goingOn =
                    running != null
                                    && !exposedEarlier
                                    && isAttempt(told.takenBack(), running, exposedAt)
                            ? running
                            : null;
            boolean withdrawn = running != null && goingOn == null;
            if (running != null && withdrawn) {
                events.add(withdrawn(plan, running.attemptId(), exposedAt));
            }
            if (withdrawn || exposedEarlier) {
                events.add(anew(live, exposedAt));
            }
            complete(plan, completedAt(live));
            return goingOn == null
                    ? takeBack(plan, exposedAt).events
                    : finish(plan, goingOn).events;
        }

        List<ReleaseEvent> onRolledBack(RolledBack known) {
            Live live = known.before();
            Instant exposedAt = earlier(told.exposedAt(), live.exposedAt());
            Instant completed = completedAt(live);
            TakenBack taken = told.takenBack();
            Attempt attempt = known.ended().attempt();
            boolean same =
                    exposedAt.equals(live.exposedAt())
                            && Objects.equals(completed, firstOf(completed, told.completedAt()))
                            && isAttempt(taken, attempt, exposedAt)
                            && known.ended().at().equals(finishedAt(taken));
            if (same) {
                return events;
            }
            events.add(withdrawn(known.plan(), attempt.attemptId(), exposedAt));
            events.add(anew(live, exposedAt));
            return complete(known.plan(), completed).takeBack(known.plan(), exposedAt).events;
        }

        private Telling complete(Plan plan, @Nullable Instant known) {
            Instant completed = firstOf(known, told.completedAt());
            if (completed != null && !completed.equals(known)) {
                events.add(new RolloutCompleted(id, plan.component(), completed));
            }
            return this;
        }

        private Telling takeBack(Plan plan, Instant exposedAt) {
            TakenBack taken = told.takenBack();
            if (taken == null || ReleasePolicies.aimsAtItself(taken.targetVersion(), plan)) {
                return this;
            }
            var started =
                    new RollbackStarted(
                            id,
                            plan,
                            taken.attemptId(),
                            Extent.FULL,
                            taken.targetVersion(),
                            exposedAt,
                            later(taken.startedAt(), exposedAt));
            events.add(started);
            return finish(plan, started.attempt());
        }

        private Telling finish(Plan plan, Attempt attempt) {
            Instant finishedAt = finishedAt(told.takenBack());
            if (finishedAt != null) {
                String target = attempt.targetVersion();
                events.add(
                        new RollbackFinished(
                                id,
                                plan.component(),
                                attempt.attemptId(),
                                target,
                                true,
                                finishedAt));
                events.add(RollbackRules.rolledBack(id, plan, attempt, finishedAt));
            }
            return this;
        }

        private RollbackWithdrawn withdrawn(Plan plan, String attemptId, Instant at) {
            return new RollbackWithdrawn(id, plan.component(), attemptId, at);
        }

        private ExposureToldAnew anew(Live live, Instant exposedAt) {
            Plan plan = live.plan();
            return new ExposureToldAnew(
                    id,
                    plan.component(),
                    plan.version(),
                    UndoWindowRules.nextClosing(plan, exposedAt, live.closedWindows()),
                    exposedAt);
        }
    }

    private static boolean isAttempt(@Nullable TakenBack taken, Attempt attempt, Instant exposed) {
        return taken != null
                && attempt.equals(
                        new Attempt(
                                taken.attemptId(),
                                Extent.FULL,
                                taken.targetVersion(),
                                later(taken.startedAt(), exposed)));
    }

    private static @Nullable Instant completedAt(Live live) {
        return switch (live) {
            case RollingOut _ -> null;
            case Completed completed -> completed.completedAt();
        };
    }

    private static @Nullable Instant finishedAt(@Nullable TakenBack taken) {
        return taken == null ? null : taken.finishedAt();
    }

    private static @Nullable Instant firstOf(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return earlier(one, other);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
