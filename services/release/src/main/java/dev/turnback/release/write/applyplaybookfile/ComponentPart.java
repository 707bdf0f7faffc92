package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.contracts.TriggerRole;
import dev.turnback.playbook.PlaybookFile;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.Component;
import dev.turnback.release.domain.component.ComponentCommand;
import dev.turnback.release.domain.component.ComponentCommand.ChangeOwnership;
import dev.turnback.release.domain.component.ComponentCommand.ChooseGateMode;
import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.domain.component.ComponentCommand.RegisterComponent;
import dev.turnback.release.domain.component.ComponentCommand.SetReversibilityBar;
import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import dev.turnback.release.write.applyplaybookfile.Asked.Aspect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The component itself; what its part leaves out stays as it is. */
final class ComponentPart {

    private ComponentPart() {}

    static void trySo(Applying applying, Component known) {
        PlaybookFile.Component told = applying.file.component();
        String id = told.id();
        var trial = new Trial<>(ReleaseSlices.COMPONENT, known, applying.findings);
        trial.ask(Aspect.CONTENT, "component", named(applying, told, known));
        Ownership now =
                trial.state() instanceof Component.InUse inUse
                        ? inUse.ownership()
                        : Ownership.NOBODY;
        trial.ask(
                Aspect.OWNERSHIP,
                "component",
                new ChangeOwnership(id, ownership(told, now), applying.now));
        PlaybookFile.Bar bar = told.bar();
        if (bar != null) {
            trial.ask(
                    Aspect.BAR,
                    "component.bar",
                    new SetReversibilityBar(
                            id, new Bar(bar.withinSeconds(), bar.redeployBecause()), applying.now));
        }
        if (told.gate() != null) {
            trial.ask(
                    Aspect.GATE,
                    "component.gate",
                    new ChooseGateMode(
                            id, GateMode.valueOf(told.gate().name()), Applying.NOTE, applying.now));
        }
        applying.want(What.COMPONENT, id, id, known instanceof Component.Unknown, trial.accepted());
    }

    private static ComponentCommand named(
            Applying applying, PlaybookFile.Component told, Component known) {
        String name = told.name();
        boolean isSo =
                name == null
                        || (known instanceof Component.Registered registered
                                && registered.name().equals(name));
        return isSo || name == null
                ? new NoteComponent(told.id(), applying.now)
                : new RegisterComponent(told.id(), name, told.team(), applying.now);
    }

    private static Ownership ownership(PlaybookFile.Component told, Ownership now) {
        return new Ownership(
                or(told.team(), now.team()),
                or(told.onCall(), now.onCall()),
                told.triggerRoles() == null ? now.triggerRoles() : roles(told.triggerRoles()),
                told.triggerPersons() == null ? now.triggerPersons() : told.triggerPersons());
    }

    static List<TriggerRole> roles(List<PlaybookFile.TriggerRole> told) {
        return told.stream().map(role -> TriggerRole.valueOf(role.name())).toList();
    }

    private static @Nullable String or(@Nullable String told, @Nullable String now) {
        return told == null ? now : told;
    }
}
