package dev.turnback.playbook;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.playbook.PlaybookFile.Bar;
import dev.turnback.playbook.PlaybookFile.Component;
import dev.turnback.playbook.PlaybookFile.GateMode;
import dev.turnback.playbook.PlaybookFile.Line;
import dev.turnback.playbook.PlaybookFile.Measured;
import dev.turnback.playbook.PlaybookFile.Prerequisite;
import dev.turnback.playbook.PlaybookFile.Procedure;
import dev.turnback.playbook.PlaybookFile.Provenance;
import dev.turnback.playbook.PlaybookFile.Rule;
import dev.turnback.playbook.PlaybookFile.Sheet;
import dev.turnback.playbook.PlaybookFile.Step;
import dev.turnback.playbook.PlaybookFile.TriggerRole;
import dev.turnback.playbook.PlaybookFile.UndoWindow;

/** From a document that the schema allows to what it says. */
final class FileBinding {

    private FileBinding() {}

    static PlaybookFile file(YamlNode root) {
        Binding b = Binding.of(root);
        return new PlaybookFile(
                b.part("component", FileBinding::component),
                b.parts("matrix", FileBinding::line),
                b.parts("procedures", FileBinding::procedure),
                b.partOrNull("sheet", FileBinding::sheet),
                b.partOrNull("release", PlanBinding::plan));
    }

    private static Component component(Binding b) {
        return new Component(
                b.text("id"),
                b.textOrNull("name"),
                b.textOrNull("team"),
                b.textOrNull("onCall"),
                b.has("triggerRoles") ? b.constants("triggerRoles", TriggerRole.class) : null,
                b.has("triggerPersons")
                        ? b.texts("triggerPersons").stream().distinct().toList()
                        : null,
                b.partOrNull(
                        "bar",
                        bar ->
                                new Bar(
                                        bar.numberOrNull("withinSeconds"),
                                        bar.textOrNull("redeployBecause"))),
                b.constantOrNull("gate", GateMode.class));
    }

    private static Provenance provenance(Binding b) {
        Provenance told = b.constantOrNull("provenance", Provenance.class);
        return told == null ? Provenance.PERSON : told;
    }

    private static Line line(Binding b) {
        return new Line(
                b.constant("changeKind", ChangeKind.class),
                b.textOrNull("pattern"),
                b.constant("reversibility", Reversibility.class),
                b.texts("easyToReverse"),
                b.texts("hardToReverse"),
                b.texts("failureModes"),
                b.texts("dataMutationPaths"),
                b.texts("controls"),
                b.texts("containmentOptions"),
                b.partOrNull("undoWindow", FileBinding::window),
                b.numberOrNull("estimatedSeconds"),
                b.textOrNull("reason"),
                provenance(b),
                b.texts("draftedFrom"));
    }

    private static UndoWindow window(Binding b) {
        return new UndoWindow(
                b.wholeOrNull("seconds"),
                b.textOrNull("event"),
                b.constant("dropsTo", Reversibility.class),
                b.textOrNull("description"));
    }

    private static Procedure procedure(Binding b) {
        return new Procedure(
                b.text("name"),
                b.constant("action", RecoveryAction.class),
                b.constants("changeKinds", ChangeKind.class),
                b.texts("patterns"),
                b.parts(
                        "steps",
                        step ->
                                new Step(
                                        step.text("text"),
                                        step.text("executor"),
                                        step.number("expectedSeconds"))),
                b.constants("triggerRoles", TriggerRole.class),
                b.texts("triggerPersons"),
                b.parts(
                        "prerequisites",
                        each ->
                                new Prerequisite(
                                        each.text("text"),
                                        each.constant("kind", Prerequisite.Kind.class))),
                b.number("timeBoundSeconds"),
                provenance(b));
    }

    private static Sheet sheet(Binding b) {
        return new Sheet(b.text("name"), b.parts("rules", FileBinding::rule));
    }

    private static Rule rule(Binding b) {
        Long samples = b.wholeOrNull("minSamples");
        return new Rule(
                b.text("id"),
                b.text("name"),
                b.text("signal"),
                b.constant("harmKind", HarmKind.class),
                b.constant("comparison", Comparison.class),
                b.numberOrNull("threshold"),
                b.numberOrNull("clearThreshold"),
                b.number("sustainSeconds"),
                samples == null ? 1 : samples.intValue(),
                b.number("quietSeconds"),
                b.constant("requiredAction", RequiredAction.class),
                b.numberOrNull("budgetSeconds"),
                b.numberOrNull("minHarm"),
                b.textOrNull("owner"),
                b.numberOrNull("staleAfterSeconds"),
                b.truth("mustHaveData"),
                b.truth("rollForwardAllowed"),
                b.partOrNull(
                        "measured",
                        measured ->
                                new Measured(measured.text("dataSource"), measured.text("query"))));
    }
}
