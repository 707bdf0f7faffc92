package dev.turnback.release.domain.component;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.component.Component.Noted;
import dev.turnback.release.domain.component.Component.Registered;
import dev.turnback.release.domain.component.Component.Unknown;
import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.domain.component.ComponentCommand.RegisterComponent;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.release.domain.component.ComponentRejection.AlreadyRegistered;

/** A component is noted when first named and registered once. */
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
        };
    }

    @Override
    public Component evolve(Component component, ComponentEvent event) {
        return switch (event) {
            case ComponentRegistered e -> new Registered(e.name(), e.team());
            case ComponentNoted _ -> new Noted();
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
            case Registered known
                    when known.equals(new Registered(command.name(), command.team())) ->
                    Outcome.ignored();
            case Registered known ->
                    Outcome.rejected(new AlreadyRegistered(known.name(), known.team()));
        };
    }

    private static Outcome<ComponentEvent, ComponentRejection> note(
            NoteComponent command, Component component) {
        return switch (component) {
            case Unknown _ ->
                    Outcome.accepted(new ComponentNoted(command.component(), command.at()));
            case Noted _, Registered _ -> Outcome.ignored();
        };
    }
}
