package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Release;
import dev.turnback.release.domain.release.ReleaseCommand;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.ReleaseCommand.RevisePlan;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import dev.turnback.release.write.applyplaybookfile.Asked.Aspect;
import java.util.List;

/** The plan of one release. */
final class PlanPart {

    private PlanPart() {}

    /**
     * @param id of the release of that version, or else a fresh one
     */
    static void trySo(Applying applying, Plan plan, String id, Release known) {
        var trial = new Trial<>(ReleaseSlices.RELEASE, known, applying.findings);
        boolean isNew = known instanceof Release.Unplanned;
        if (!isOutAsPlanned(plan, known)) {
            trial.ask(Aspect.CONTENT, "release", command(applying, plan, id, known));
        }
        applying.want(What.RELEASE, plan.version(), id, isNew, trial.accepted());
    }

    private static ReleaseCommand command(Applying applying, Plan plan, String id, Release known) {
        return switch (known) {
            case Release.Unplanned _ -> new PlanRelease(id, plan, applying.now);
            case Release.Planned planned ->
                    new RevisePlan(id, plan, planned.version(), applying.now);
            case Release.Live _, Release.RolledBack _ -> new RevisePlan(id, plan, 0, applying.now);
        };
    }

    /**
     * What reached users goes on by what the matrix said then: a file that says what was planned is
     * no other plan because the matrix says something else by now.
     */
    private static boolean isOutAsPlanned(Plan plan, Release known) {
        return switch (known) {
            case Release.Unplanned _, Release.Planned _ -> false;
            case Release.Live live -> asTold(plan).equals(asTold(live.plan()));
            case Release.RolledBack rolledBack -> asTold(plan).equals(asTold(rolledBack.plan()));
        };
    }

    private static Plan asTold(Plan plan) {
        List<Change> unpinned =
                plan.changes().stream()
                        .map(
                                change ->
                                        new Change(
                                                change.kind(),
                                                change.pattern(),
                                                change.description(),
                                                change.stated(),
                                                change.departsBecause(),
                                                change.dependants(),
                                                change.irreversibleEffects(),
                                                null))
                        .toList();
        return new Plan(
                plan.component(),
                plan.version(),
                plan.previousVersion(),
                unpinned,
                plan.stages(),
                plan.owner(),
                plan.sheetId(),
                plan.procedureIds(),
                plan.readiness());
    }
}
