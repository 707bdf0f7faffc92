package dev.turnback.release.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Problem;
import dev.turnback.web.Right;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands, Rows<ComponentView> components, Rows<ReleaseView> releases) {

    /**
     * Completes when the caller may do it for the release's component; otherwise fails with 403, or
     * with 404 when there is no such release to somebody who is bound to components.
     */
    public Mono<Void> mayForRelease(ServerRequest request, Access access, String releaseId) {
        return Caller.of(request)
                .filter(caller -> caller.rights().contains(Right.everywhere(access)))
                .switchIfEmpty(
                        releases.get(releaseId)
                                .switchIfEmpty(
                                        Mono.error(
                                                () -> Problem.notFound("there is no such release")))
                                .flatMap(
                                        release ->
                                                Caller.require(
                                                        request, access, release.component())))
                .then();
    }

    /**
     * Makes sure the component is known, and in use, before something is prepared or planned for
     * it; fails with 422 when it is retired.
     */
    public Mono<Handled> inUse(String component, CommandContext context) {
        return note(component, context)
                .flatMap(
                        handled ->
                                handled instanceof Handled.Rejected(long _, Object reason)
                                        ? Mono.error(
                                                commands.refusals().apply(reason).problem(null))
                                        : Mono.just(handled));
    }

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
