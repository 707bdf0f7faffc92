package dev.turnback.playbook;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.playbook.PlaybookFile.TriggerRole;
import dev.turnback.playbook.ReleasePlan.Answered;
import dev.turnback.playbook.ReleasePlan.Change;
import dev.turnback.playbook.ReleasePlan.Confirmed;
import dev.turnback.playbook.ReleasePlan.Dependant;
import dev.turnback.playbook.ReleasePlan.Duty;
import dev.turnback.playbook.ReleasePlan.Stage;
import dev.turnback.playbook.ReleasePlan.Window;

/** The part that is about one release. */
final class PlanBinding {

    private PlanBinding() {}

    static ReleasePlan plan(Binding b) {
        return new ReleasePlan(
                b.text("version"),
                b.textOrNull("previousVersion"),
                b.textOrNull("owner"),
                b.textOrNull("sheet"),
                b.textOrNull("sheetId"),
                b.texts("procedures"),
                b.parts("changes", PlanBinding::change),
                b.parts(
                        "stages",
                        each -> new Stage(each.text("name"), each.number("exposurePercent"))),
                b.partOrNull("window", each -> new Window(each.time("from"), each.time("to"))),
                b.parts("onDuty", PlanBinding::duty),
                b.parts(
                        "confirmed",
                        each ->
                                new Confirmed(
                                        each.text("procedure"),
                                        each.text("prerequisite"),
                                        each.textOrNull("evidence"))),
                b.parts(
                        "guidance",
                        each ->
                                new Answered(
                                        each.text("guidanceId"),
                                        each.constant("answer", Answered.Answer.class),
                                        each.text("why"))));
    }

    private static Change change(Binding b) {
        return new Change(
                b.constant("kind", ChangeKind.class),
                b.textOrNull("pattern"),
                b.text("description"),
                b.constantOrNull("reversibility", Reversibility.class),
                b.textOrNull("departsBecause"),
                b.parts(
                        "dependants",
                        each ->
                                new Dependant(
                                        each.text("component"),
                                        each.textOrNull("compatibleFrom"),
                                        each.textOrNull("reliesFrom"))),
                b.texts("irreversibleEffects"));
    }

    private static Duty duty(Binding b) {
        return new Duty(
                b.textOrNull("person"),
                b.constantOrNull("role", TriggerRole.class),
                b.timeOrNull("from"),
                b.timeOrNull("to"));
    }
}
