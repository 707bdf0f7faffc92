package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.playbook.ReleasePlan;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.write.planrelease.ChangeBody;
import dev.turnback.release.write.planrelease.ChangeBody.DependantBody;
import dev.turnback.release.write.planrelease.PlanBody;
import dev.turnback.release.write.planrelease.PlanBody.StageBody;
import dev.turnback.release.write.planrelease.ReadinessBody.AnsweredBody;
import dev.turnback.release.write.planrelease.ReadinessBody.ConfirmedBody;
import dev.turnback.release.write.planrelease.ReadinessBody.DutyBody;
import dev.turnback.release.write.planrelease.ReadinessBody.WindowBody;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file's plan in the words of a body. */
final class PlanWords {

    private PlanWords() {}

    /**
     * @param sheetId what its sheet is called by
     * @param procedureId of a procedure's name
     */
    static PlanBody body(
            String component,
            ReleasePlan told,
            @Nullable String sheetId,
            Function<String, String> procedureId) {
        ReleasePlan.Window window = told.window();
        return new PlanBody(
                component,
                told.version(),
                told.previousVersion(),
                told.changes().stream().map(PlanWords::change).toList(),
                told.stages().stream()
                        .map(stage -> new StageBody(stage.name(), stage.exposurePercent()))
                        .toList(),
                told.owner(),
                sheetId,
                told.procedures().stream().map(procedureId).toList(),
                window == null ? null : new WindowBody(window.from(), window.to()),
                told.onDuty().stream().map(PlanWords::duty).toList(),
                told.confirmed().stream()
                        .map(
                                each ->
                                        new ConfirmedBody(
                                                procedureId.apply(each.procedure()),
                                                each.prerequisite(),
                                                each.evidence()))
                        .toList(),
                guidance(told.guidance()),
                null);
    }

    /** What the file calls a field of the body. */
    static String named(String field) {
        return "release."
                + field.replace("procedureIds", "procedures")
                        .replace("procedureId", "procedure")
                        .replaceFirst("^sheetId$", "sheet");
    }

    private static ChangeBody change(ReleasePlan.Change told) {
        return new ChangeBody(
                told.kind(),
                told.description(),
                told.pattern(),
                told.reversibility(),
                told.departsBecause(),
                told.dependants().stream()
                        .map(
                                each ->
                                        new DependantBody(
                                                each.component(),
                                                each.compatibleFrom(),
                                                each.reliesFrom()))
                        .toList(),
                told.irreversibleEffects());
    }

    private static DutyBody duty(ReleasePlan.Duty told) {
        return new DutyBody(
                told.person(),
                told.role() == null ? null : TriggerRole.valueOf(told.role().name()),
                told.from(),
                told.to());
    }

    private static List<AnsweredBody> guidance(List<ReleasePlan.Answered> told) {
        return told.stream()
                .map(
                        each ->
                                new AnsweredBody(
                                        each.guidanceId(),
                                        Readiness.Answer.valueOf(each.answer().name()),
                                        each.why()))
                .toList();
    }
}
