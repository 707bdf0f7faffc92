package dev.turnback.playbook;

import dev.turnback.playbook.PlaybookFile.Bar;
import dev.turnback.playbook.PlaybookFile.Component;
import dev.turnback.playbook.PlaybookFile.Line;
import dev.turnback.playbook.PlaybookFile.Measured;
import dev.turnback.playbook.PlaybookFile.Prerequisite;
import dev.turnback.playbook.PlaybookFile.Procedure;
import dev.turnback.playbook.PlaybookFile.Provenance;
import dev.turnback.playbook.PlaybookFile.Rule;
import dev.turnback.playbook.PlaybookFile.Sheet;
import dev.turnback.playbook.PlaybookFile.Step;
import dev.turnback.playbook.PlaybookFile.UndoWindow;
import org.jspecify.annotations.Nullable;

/** Writes a file, its fields in the order of the schema. */
final class FileWriter {

    private FileWriter() {}

    static String write(PlaybookFile file) {
        var writer =
                new YamlWriter(PlaybookYaml.SCHEMA_LINE)
                        .comment("What is prepared for taking releases of this component back.")
                        .comment("Apply it with: turnback release plan -f turnback.yaml")
                        .part("component", file.component(), FileWriter::component);
        if (!file.matrix().isEmpty()) {
            writer.blankLine().parts("matrix", file.matrix(), FileWriter::line);
        }
        if (!file.procedures().isEmpty()) {
            writer.blankLine().parts("procedures", file.procedures(), FileWriter::procedure);
        }
        if (file.sheet() != null) {
            writer.blankLine().part("sheet", file.sheet(), FileWriter::sheet);
        }
        if (file.release() != null) {
            writer.blankLine().part("release", file.release(), PlanWriter::plan);
        }
        return writer.done();
    }

    private static void component(YamlWriter writer, Component component) {
        writer.words("id", component.id())
                .words("name", component.name())
                .words("team", component.team())
                .words("onCall", component.onCall());
        if (component.triggerRoles() != null) {
            writer.someConstants("triggerRoles", component.triggerRoles());
        }
        if (component.triggerPersons() != null) {
            writer.someTexts("triggerPersons", component.triggerPersons());
        }
        writer.part("bar", component.bar(), FileWriter::bar).plain("gate", component.gate());
    }

    private static void bar(YamlWriter writer, Bar bar) {
        writer.number("withinSeconds", bar.withinSeconds())
                .words("redeployBecause", bar.redeployBecause());
    }

    private static void line(YamlWriter writer, Line line) {
        writer.plain("changeKind", line.changeKind())
                .words("pattern", line.pattern())
                .plain("reversibility", line.reversibility())
                .texts("easyToReverse", line.easyToReverse())
                .texts("hardToReverse", line.hardToReverse())
                .texts("failureModes", line.failureModes())
                .texts("dataMutationPaths", line.dataMutationPaths())
                .texts("controls", line.controls())
                .texts("containmentOptions", line.containmentOptions())
                .part("undoWindow", line.undoWindow(), FileWriter::window)
                .number("estimatedSeconds", line.estimatedSeconds())
                .words("reason", line.reason())
                .plain("provenance", unlessAPerson(line.provenance()))
                .texts("draftedFrom", line.draftedFrom());
    }

    private static @Nullable Provenance unlessAPerson(Provenance provenance) {
        return provenance == Provenance.PERSON ? null : provenance;
    }

    private static void window(YamlWriter writer, UndoWindow window) {
        writer.plain("seconds", window.seconds())
                .words("event", window.event())
                .plain("dropsTo", window.dropsTo())
                .words("description", window.description());
    }

    private static void procedure(YamlWriter writer, Procedure procedure) {
        writer.words("name", procedure.name())
                .plain("action", procedure.action())
                .constants("changeKinds", procedure.changeKinds())
                .texts("patterns", procedure.patterns())
                .parts("steps", procedure.steps(), FileWriter::step)
                .constants("triggerRoles", procedure.triggerRoles())
                .texts("triggerPersons", procedure.triggerPersons())
                .parts("prerequisites", procedure.prerequisites(), FileWriter::prerequisite)
                .number("timeBoundSeconds", procedure.timeBoundSeconds())
                .plain("provenance", unlessAPerson(procedure.provenance()));
    }

    private static void step(YamlWriter writer, Step step) {
        writer.words("text", step.text())
                .words("executor", step.executor())
                .number("expectedSeconds", step.expectedSeconds());
    }

    private static void prerequisite(YamlWriter writer, Prerequisite prerequisite) {
        writer.words("text", prerequisite.text()).plain("kind", prerequisite.kind());
    }

    private static void sheet(YamlWriter writer, Sheet sheet) {
        writer.words("name", sheet.name()).parts("rules", sheet.rules(), FileWriter::rule);
    }

    private static void rule(YamlWriter writer, Rule rule) {
        writer.words("id", rule.id())
                .words("name", rule.name())
                .words("signal", rule.signal())
                .plain("harmKind", rule.harmKind())
                .plain("comparison", rule.comparison())
                .number("threshold", rule.threshold())
                .number("clearThreshold", rule.clearThreshold())
                .number("sustainSeconds", rule.sustainSeconds())
                .plain("minSamples", rule.minSamples() == 1 ? null : rule.minSamples())
                .number("quietSeconds", rule.quietSeconds())
                .plain("requiredAction", rule.requiredAction())
                .number("budgetSeconds", rule.budgetSeconds())
                .number("minHarm", rule.minHarm())
                .words("owner", rule.owner())
                .number("staleAfterSeconds", rule.staleAfterSeconds())
                .plain("mustHaveData", rule.mustHaveData() ? true : null)
                .plain("rollForwardAllowed", rule.rollForwardAllowed() ? true : null)
                .part("measured", rule.measured(), FileWriter::measured);
    }

    private static void measured(YamlWriter writer, Measured measured) {
        writer.words("dataSource", measured.dataSource()).words("query", measured.query());
    }
}
