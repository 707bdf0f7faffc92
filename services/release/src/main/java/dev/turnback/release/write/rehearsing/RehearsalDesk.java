package dev.turnback.release.write.rehearsing;

import dev.turnback.axon.CommandContext;
import dev.turnback.release.domain.rehearsal.RehearsalCommand;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command about a rehearsal works with. */
public record RehearsalDesk(
        Desk desk, Rows<RehearsalView> rehearsals, ProceduresInForce procedures) {

    public CommandDesk commands() {
        return desk.commands();
    }

    /** Completes when the caller may release the rehearsal's component; else fails with 403. */
    public Mono<Void> mayRelease(ServerRequest request, String rehearsalId) {
        return rehearsals
                .get(rehearsalId)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no such rehearsal")))
                .flatMap(
                        rehearsal -> Caller.require(request, Access.RELEASE, rehearsal.component()))
                .then();
    }

    /** Makes sure the component is known, then begins; answered 201 with the new rehearsal. */
    public Mono<ServerResponse> begin(
            String component, RehearsalCommand command, CommandContext context) {
        return desk.inUse(component, context)
                .flatMap(_ -> commands().handle(command, context))
                .flatMap(
                        handled ->
                                commands()
                                        .created(handled, "rehearsal", command.rehearsalId())
                                        .flatMap(
                                                id ->
                                                        commands()
                                                                .answer(
                                                                        handled,
                                                                        HttpStatus.CREATED,
                                                                        rehearsals,
                                                                        id)));
    }

    /** Answered with the rehearsal as it is then. */
    public Mono<ServerResponse> goOn(RehearsalCommand command, CommandContext context) {
        return commands()
                .handle(command, context)
                .flatMap(
                        handled ->
                                commands()
                                        .answer(
                                                handled,
                                                HttpStatus.OK,
                                                rehearsals,
                                                command.rehearsalId()));
    }
}
