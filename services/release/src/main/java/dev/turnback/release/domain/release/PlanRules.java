package dev.turnback.release.domain.release;

import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.release.Release.Live;
import dev.turnback.release.domain.release.Release.Planned;
import dev.turnback.release.domain.release.Release.RolledBack;
import dev.turnback.release.domain.release.Release.Unplanned;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.ReleaseCommand.RevisePlan;
import dev.turnback.release.domain.release.ReleaseEvent.PlanRevised;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseRejection.AnotherRelease;
import dev.turnback.release.domain.release.ReleaseRejection.DepartsFromTheMatrix;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.PlanRevisedMeanwhile;
import dev.turnback.release.domain.release.ReleaseRejection.PlannedDifferently;
import dev.turnback.release.domain.release.ReleaseRejection.RolloutStartedAlready;
import java.util.List;
import java.util.Optional;

/** What may be planned, and planned anew until it reaches users. */
final class PlanRules {

    private PlanRules() {}

    static Outcome<ReleaseEvent, ReleaseRejection> plan(PlanRelease command, Release release) {
        return switch (release) {
            case Unplanned _ ->
                    unlessItDeparts(
                            command.plan(),
                            new ReleasePlanned(command.releaseId(), command.plan(), command.at()));
            case Planned known -> sameOrRejected(command, known.plan());
            case Live known -> sameOrRejected(command, known.plan());
            case RolledBack known -> sameOrRejected(command, known.plan());
        };
    }

    static Outcome<ReleaseEvent, ReleaseRejection> revise(RevisePlan command, Release release) {
        return switch (release) {
            case Unplanned _ -> Outcome.rejected(new NotPlanned());
            case Planned known -> revisePlanned(command, known);
            case Live known -> sameOrStarted(command, known.plan());
            case RolledBack known -> sameOrStarted(command, known.plan());
        };
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> revisePlanned(
            RevisePlan command, Planned known) {
        Plan plan = command.plan();
        if (plan.equals(known.plan())) {
            return Outcome.ignored();
        }
        if (command.seenVersion() != known.version()) {
            return Outcome.rejected(new PlanRevisedMeanwhile(known.version()));
        }
        if (!ReleasePolicies.isTheSameRelease(plan, known.plan())) {
            return Outcome.rejected(
                    new AnotherRelease(known.plan().component(), known.plan().version()));
        }
        return unlessItDeparts(
                plan,
                new PlanRevised(command.releaseId(), plan, known.version() + 1, command.at()));
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> unlessItDeparts(
            Plan plan, ReleaseEvent event) {
        return departure(plan)
                .<Outcome<ReleaseEvent, ReleaseRejection>>map(Outcome::rejected)
                .orElseGet(() -> Outcome.accepted(event));
    }

    private static Optional<ReleaseRejection> departure(Plan plan) {
        List<Change> changes = plan.changes();
        for (int i = 0; i < changes.size(); i++) {
            PinnedLine line = changes.get(i).line();
            if (line != null && ReleasePolicies.departsWithoutReason(changes.get(i))) {
                return Optional.of(
                        new DepartsFromTheMatrix(i, line.lineId(), line.reversibility()));
            }
        }
        return Optional.empty();
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> sameOrRejected(
            PlanRelease command, Plan known) {
        return command.plan().equals(known)
                ? Outcome.ignored()
                : Outcome.rejected(new PlannedDifferently(known));
    }

    private static Outcome<ReleaseEvent, ReleaseRejection> sameOrStarted(
            RevisePlan command, Plan known) {
        return command.plan().equals(known)
                ? Outcome.ignored()
                : Outcome.rejected(new RolloutStartedAlready());
    }
}
