package dev.turnback.release.read.playbookfile;

import dev.turnback.playbook.PlaybookFile;
import dev.turnback.playbook.PlaybookFile.Bar;
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
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.sheets.SheetView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of a component, in the words of a file. */
final class FileOf {

    private FileOf() {}

    /** A name that is only the id was given by nobody. */
    static PlaybookFile.Component component(ComponentView view) {
        return new PlaybookFile.Component(
                view.id(),
                view.registered() ? view.name() : null,
                view.team(),
                view.onCall(),
                roles(view.triggerRoles()),
                view.triggerPersons(),
                bar(view),
                GateMode.valueOf(view.gate().name()));
    }

    private static @Nullable Bar bar(ComponentView view) {
        if (view.bar() != null) {
            return new Bar(view.bar().withinSeconds(), null);
        }
        return view.redeploySuffices() == null
                ? null
                : new Bar(null, view.redeploySuffices().reason());
    }

    static List<TriggerRole> roles(List<? extends Enum<?>> roles) {
        return roles.stream().map(role -> TriggerRole.valueOf(role.name())).toList();
    }

    private static Provenance provenance(Enum<?> told) {
        return Provenance.valueOf(told.name());
    }

    /** What a draft was made from is of no interest once somebody stands for it. */
    static Line line(LineView view) {
        Provenance provenance = provenance(view.provenance());
        var window = view.undoWindow();
        return new Line(
                view.changeKind(),
                view.pattern(),
                view.reversibility(),
                view.easyToReverse(),
                view.hardToReverse(),
                view.failureModes(),
                view.dataMutationPaths(),
                view.controls(),
                view.containmentOptions(),
                window == null
                        ? null
                        : new UndoWindow(
                                window.seconds(),
                                window.event(),
                                window.dropsTo(),
                                window.description()),
                view.estimatedSeconds(),
                view.reason(),
                provenance,
                provenance == Provenance.DRAFTED ? view.draftedFrom() : List.of());
    }

    static Procedure procedure(ProcedureView view) {
        return new Procedure(
                view.name(),
                view.action(),
                view.changeKinds(),
                view.patterns(),
                view.steps().stream()
                        .map(step -> new Step(step.text(), step.executor(), step.expectedSeconds()))
                        .toList(),
                roles(view.triggerRoles()),
                view.triggerPersons(),
                view.prerequisites().stream()
                        .map(
                                each ->
                                        new Prerequisite(
                                                each.text(),
                                                Prerequisite.Kind.valueOf(each.kind().name())))
                        .toList(),
                view.timeBoundSeconds(),
                provenance(view.provenance()));
    }

    static Sheet sheet(SheetView view) {
        return new Sheet(view.name(), view.rules().stream().map(FileOf::rule).toList());
    }

    private static Rule rule(dev.turnback.release.domain.sheet.Rule rule) {
        return new Rule(
                rule.id(),
                rule.name(),
                rule.signal(),
                rule.harmKind(),
                rule.comparison(),
                rule.threshold(),
                rule.clearThreshold(),
                rule.sustainSeconds(),
                rule.minSamples(),
                rule.quietSeconds(),
                rule.requiredAction(),
                rule.budgetSeconds(),
                rule.minHarm(),
                rule.owner(),
                rule.staleAfterSeconds(),
                rule.mustHaveData(),
                rule.rollForwardAllowed(),
                measured(rule.measured()));
    }

    private static @Nullable Measured measured(
            dev.turnback.release.domain.sheet.@Nullable Measured told) {
        return told == null ? null : new Measured(told.dataSource(), told.query());
    }
}
