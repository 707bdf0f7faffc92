package dev.turnback.release.write.procedure;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.procedure.ProcedureCommand;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the commands about procedures work with. */
public record ProcedureDesk(Desk desk, Rows<ProcedureView> rows) {

    /** Hands a command in when the caller may change its procedure; 404 when there is none. */
    Mono<Handled> handle(ServerRequest request, ProcedureCommand command, CommandContext context) {
        String id = command.procedureId();
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no procedure " + id)))
                .flatMap(row -> Caller.require(request, Access.RELEASE, row.component()))
                .flatMap(_ -> desk.commands().handle(command, context));
    }

    Mono<ServerResponse> answer(Handled handled, HttpStatus accepted, String id) {
        return desk.commands().answer(handled, accepted, rows, id);
    }
}
