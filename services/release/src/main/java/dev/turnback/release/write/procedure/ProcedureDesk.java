package dev.turnback.release.write.procedure;

import dev.turnback.axon.Handled;
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

    /** Completes when the caller may change this procedure; 404 when there is none. */
    Mono<Void> mayChange(ServerRequest request, String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no procedure " + id)))
                .flatMap(row -> Caller.require(request, Access.RELEASE, row.component()))
                .then();
    }

    Mono<ServerResponse> answer(Handled handled, HttpStatus accepted, String id) {
        return desk.commands().answer(handled, accepted, rows, id);
    }
}
