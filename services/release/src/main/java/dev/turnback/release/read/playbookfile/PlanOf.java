package dev.turnback.release.read.playbookfile;

import dev.turnback.playbook.PlaybookFile.TriggerRole;
import dev.turnback.playbook.ReleasePlan;
import dev.turnback.playbook.ReleasePlan.Answered;
import dev.turnback.playbook.ReleasePlan.Confirmed;
import dev.turnback.playbook.ReleasePlan.Duty;
import dev.turnback.playbook.ReleasePlan.Stage;
import dev.turnback.playbook.ReleasePlan.Window;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.read.sheets.SheetView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the words of a file.
 *
 * @param procedures the names of those that are active, by id
 * @param sheet the component's own, null when it has none
 */
record PlanOf(Map<String, String> procedures, @Nullable SheetView sheet) {

    ReleasePlan plan(Plan plan) {
        boolean own = sheet != null && sheet.id().equals(plan.sheetId());
        Readiness readiness = plan.readiness();
        Readiness.Window window = readiness.window();
        return new ReleasePlan(
                plan.version(),
                plan.previousVersion(),
                plan.owner(),
                own && sheet != null ? sheet.name() : null,
                own ? null : plan.sheetId(),
                plan.procedureIds().stream().map(this::named).toList(),
                plan.changes().stream().map(PlanOf::change).toList(),
                plan.stages().stream()
                        .map(stage -> new Stage(stage.name(), stage.exposurePercent()))
                        .toList(),
                window == null ? null : new Window(window.from(), window.to()),
                readiness.onDuty().stream().map(PlanOf::duty).toList(),
                confirmed(readiness.confirmed()),
                readiness.guidance().stream().map(PlanOf::answered).toList());
    }

    /** One that is not active any more has only its id. */
    private String named(String procedureId) {
        return procedures.getOrDefault(procedureId, procedureId);
    }

    private static ReleasePlan.Change change(Change change) {
        return new ReleasePlan.Change(
                change.kind(),
                change.pattern(),
                change.description(),
                change.stated(),
                change.departsBecause(),
                change.dependants().stream()
                        .map(
                                each ->
                                        new ReleasePlan.Dependant(
                                                each.component(),
                                                each.compatibleFrom(),
                                                each.reliesFrom()))
                        .toList(),
                change.irreversibleEffects());
    }

    private static Duty duty(Readiness.Duty duty) {
        return new Duty(
                duty.person(),
                duty.role() == null ? null : TriggerRole.valueOf(duty.role().name()),
                duty.from(),
                duty.to());
    }

    private List<Confirmed> confirmed(List<Readiness.Confirmed> all) {
        return all.stream()
                .map(
                        each ->
                                new Confirmed(
                                        named(each.procedureId()),
                                        each.prerequisite(),
                                        each.evidence()))
                .toList();
    }

    private static Answered answered(Readiness.Answered answered) {
        return new Answered(
                answered.guidanceId(),
                Answered.Answer.valueOf(answered.answer().name()),
                answered.why());
    }
}
