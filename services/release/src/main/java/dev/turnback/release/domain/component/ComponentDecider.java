package dev.turnback.release.domain.component;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.component.Component.InUse;
import dev.turnback.release.domain.component.Component.Noted;
import dev.turnback.release.domain.component.Component.Registered;
import dev.turnback.release.domain.component.Component.Retired;
import dev.turnback.release.domain.component.Component.Unknown;
import dev.turnback.release.domain.component.ComponentCommand.ChangeOwnership;
import dev.turnback.release.domain.component.ComponentCommand.ChooseGateMode;
import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.domain.component.ComponentCommand.NotePlatformChange;
import dev.turnback.release.domain.component.ComponentCommand.RegisterComponent;
import dev.turnback.release.domain.component.ComponentCommand.RetireComponent;
import dev.turnback.release.domain.component.ComponentCommand.SetReversibilityBar;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRetired;
import dev.turnback.release.domain.component.ComponentEvent.GateModeChosen;
import dev.turnback.release.domain.component.ComponentEvent.OwnershipChanged;
import dev.turnback.release.domain.component.ComponentEvent.PlatformChanged;
import dev.turnback.release.domain.component.ComponentEvent.ReversibilityBarSet;
import dev.turnback.release.domain.component.ComponentRejection.AlreadyRegistered;
import dev.turnback.release.domain.component.ComponentRejection.ComponentRetiredAlready;
import dev.turnback.release.domain.component.ComponentRejection.NoSuchComponent;
import java.util.Objects;

/** A component is noted when first named, registered once, and changed until it is retired. */
public final class ComponentDecider
        implements Decider<ComponentCommand, Component, ComponentEvent, ComponentRejection> {

    @Override
    public Component initial() {
        return new Unknown();
    }

    @Override
    public Outcome<ComponentEvent, ComponentRejection> decide(
            ComponentCommand command, Component component) {
        return switch (command) {
            case RegisterComponent register -> register(register, component);
            case NoteComponent note -> note(note, component);
            case ChangeOwnership change ->
                    switch (component) {
                        case Unknown _ -> Outcome.rejected(new NoSuchComponent());
                        case InUse known -> changeOwnership(change, known);
                        case Retired known -> retired(known);
                    };
            case NotePlatformChange note ->
                    switch (component) {
                        case Unknown _ -> Outcome.rejected(new NoSuchComponent());
                        case InUse _ ->
                                Outcome.accepted(
                                        new PlatformChanged(
                                                note.component(),
                                                note.what(),
                                                note.description(),
                                                note.at()));
                        case Retired known -> retired(known);
                    };
            case SetReversibilityBar set ->
                    switch (component) {
                        case Unknown _ -> Outcome.rejected(new NoSuchComponent());
                        case InUse known -> setBar(set, known);
                        case Retired known -> retired(known);
                    };
            case ChooseGateMode choose ->
                    switch (component) {
                        case Unknown _ -> Outcome.rejected(new NoSuchComponent());
                        case InUse known -> chooseGate(choose, known);
                        case Retired known -> retired(known);
                    };
            case RetireComponent retire ->
                    switch (component) {
                        case Unknown _ -> Outcome.rejected(new NoSuchComponent());
                        case InUse _ ->
                                Outcome.accepted(
                                        new ComponentRetired(
                                                retire.component(), retire.reason(), retire.at()));
                        case Retired _ -> Outcome.ignored();
                    };
        };
    }

    @Override
    public Component evolve(Component component, ComponentEvent event) {
        return switch (event) {
            case ComponentRegistered e -> registered(component, e);
            case ComponentNoted _ -> new Noted(Ownership.NOBODY, null, GateMode.OBSERVE);
            case OwnershipChanged e -> with(component, e.ownership());
            case PlatformChanged _ -> component;
            case ReversibilityBarSet e -> with(component, e.bar());
            case GateModeChosen e -> with(component, e.mode());
            case ComponentRetired e -> new Retired(e.reason());
        };
    }

    private static Component registered(Component component, ComponentRegistered e) {
        return switch (component) {
            case Unknown _, Retired _ ->
                    new Registered(e.name(), Ownership.NOBODY.of(e.team()), null, GateMode.OBSERVE);
            case InUse known ->
                    new Registered(
                            e.name(),
                            e.team() == null ? known.ownership() : known.ownership().of(e.team()),
                            known.bar(),
                            known.gate());
        };
    }

    private static Component with(Component component, Ownership ownership) {
        return switch (component) {
            case Unknown _, Retired _ -> component;
            case Noted known -> new Noted(ownership, known.bar(), known.gate());
            case Registered known ->
                    new Registered(known.name(), ownership, known.bar(), known.gate());
        };
    }

    private static Component with(Component component, Bar bar) {
        return switch (component) {
            case Unknown _, Retired _ -> component;
            case Noted known -> new Noted(known.ownership(), bar, known.gate());
            case Registered known ->
                    new Registered(known.name(), known.ownership(), bar, known.gate());
        };
    }

    private static Component with(Component component, GateMode gate) {
        return switch (component) {
            case Unknown _, Retired _ -> component;
            case Noted known -> new Noted(known.ownership(), known.bar(), gate);
            case Registered known ->
                    new Registered(known.name(), known.ownership(), known.bar(), gate);
        };
    }

    private static Outcome<ComponentEvent, ComponentRejection> register(
            RegisterComponent command, Component component) {
        return switch (component) {
            case Unknown _, Noted _ ->
                    Outcome.accepted(
                            new ComponentRegistered(
                                    command.component(),
                                    command.name(),
                                    command.team(),
                                    command.at()));
            case Registered known when says(known, command) -> Outcome.ignored();
            case Registered known ->
                    Outcome.rejected(new AlreadyRegistered(known.name(), known.ownership().team()));
            case Retired known -> retired(known);
        };
    }

    private static boolean says(Registered known, RegisterComponent command) {
        return known.name().equals(command.name())
                && Objects.equals(known.ownership().team(), command.team());
    }

    private static Outcome<ComponentEvent, ComponentRejection> note(
            NoteComponent command, Component component) {
        return switch (component) {
            case Unknown _ ->
                    Outcome.accepted(new ComponentNoted(command.component(), command.at()));
            case Noted _, Registered _ -> Outcome.ignored();
            case Retired known -> retired(known);
        };
    }

    private static Outcome<ComponentEvent, ComponentRejection> changeOwnership(
            ChangeOwnership command, InUse known) {
        return known.ownership().equals(command.ownership())
                ? Outcome.ignored()
                : Outcome.accepted(
                        new OwnershipChanged(
                                command.component(),
                                command.ownership(),
                                ComponentPolicies.goesToAnotherTeam(
                                        known.ownership(), command.ownership()),
                                command.at()));
    }

    private static Outcome<ComponentEvent, ComponentRejection> setBar(
            SetReversibilityBar command, InUse known) {
        return command.bar().equals(known.bar())
                ? Outcome.ignored()
                : Outcome.accepted(
                        new ReversibilityBarSet(command.component(), command.bar(), command.at()));
    }

    private static Outcome<ComponentEvent, ComponentRejection> chooseGate(
            ChooseGateMode command, InUse known) {
        return command.mode() == known.gate()
                ? Outcome.ignored()
                : Outcome.accepted(
                        new GateModeChosen(
                                command.component(),
                                command.mode(),
                                command.reason(),
                                command.at()));
    }

    private static Outcome<ComponentEvent, ComponentRejection> retired(Retired known) {
        return Outcome.rejected(new ComponentRetiredAlready(known.reason()));
    }
}
