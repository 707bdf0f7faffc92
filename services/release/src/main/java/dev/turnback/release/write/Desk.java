package dev.turnback.release.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import reactor.core.publisher.Mono;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands, Rows<ComponentView> components, Rows<ReleaseView> releases) {

    /** Makes sure the component is known before something is recorded about it. */
    public Mono<Handled> note(String component, CommandContext context) {
        CommandContext withoutKey =
                new CommandContext(
                        null,
                        null,
                        context.actor(),
                        context.correlationId(),
                        context.causationId());
        return commands.handle(new NoteComponent(component, commands.now()), withoutKey);
    }
}
