package dev.turnback.playbook;

import dev.turnback.playbook.ReleasePlan.Answered;
import dev.turnback.playbook.ReleasePlan.Change;
import dev.turnback.playbook.ReleasePlan.Confirmed;
import dev.turnback.playbook.ReleasePlan.Dependant;
import dev.turnback.playbook.ReleasePlan.Duty;
import dev.turnback.playbook.ReleasePlan.Stage;
import dev.turnback.playbook.ReleasePlan.Window;

/** Writes the part that is about one release. */
final class PlanWriter {

    private PlanWriter() {}

    static void plan(YamlWriter writer, ReleasePlan plan) {
        writer.words("version", plan.version())
                .words("previousVersion", plan.previousVersion())
                .words("owner", plan.owner())
                .words("sheet", plan.sheet())
                .words("sheetId", plan.sheetId())
                .texts("procedures", plan.procedures())
                .parts("changes", plan.changes(), PlanWriter::change)
                .parts("stages", plan.stages(), PlanWriter::stage)
                .part("window", plan.window(), PlanWriter::window)
                .parts("onDuty", plan.onDuty(), PlanWriter::duty)
                .parts("confirmed", plan.confirmed(), PlanWriter::confirmed)
                .parts("guidance", plan.guidance(), PlanWriter::answer);
    }

    private static void change(YamlWriter writer, Change change) {
        writer.plain("kind", change.kind())
                .words("pattern", change.pattern())
                .words("description", change.description())
                .plain("reversibility", change.reversibility())
                .words("departsBecause", change.departsBecause())
                .parts("dependants", change.dependants(), PlanWriter::dependant)
                .texts("irreversibleEffects", change.irreversibleEffects());
    }

    private static void dependant(YamlWriter writer, Dependant dependant) {
        writer.words("component", dependant.component())
                .words("compatibleFrom", dependant.compatibleFrom())
                .words("reliesFrom", dependant.reliesFrom());
    }

    private static void stage(YamlWriter writer, Stage stage) {
        writer.words("name", stage.name()).number("exposurePercent", stage.exposurePercent());
    }

    private static void window(YamlWriter writer, Window window) {
        writer.plain("from", window.from()).plain("to", window.to());
    }

    private static void duty(YamlWriter writer, Duty duty) {
        writer.words("person", duty.person())
                .plain("role", duty.role())
                .plain("from", duty.from())
                .plain("to", duty.to());
    }

    private static void confirmed(YamlWriter writer, Confirmed confirmed) {
        writer.words("procedure", confirmed.procedure())
                .words("prerequisite", confirmed.prerequisite())
                .words("evidence", confirmed.evidence());
    }

    private static void answer(YamlWriter writer, Answered answered) {
        writer.words("guidanceId", answered.guidanceId())
                .plain("answer", answered.answer())
                .words("why", answered.why());
    }
}
