package dev.turnback.release.write.procedure;

import dev.turnback.release.domain.procedure.ProcedureCommand.AdoptProcedure;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /procedures/{id}/adoption}, with the version that was looked at in If-Match. */
public record AdoptProcedureRoute(ProcedureDesk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/procedures/{id}/adoption",
                Access.RELEASE,
                Operation.of("adoptProcedure", "Takes a draft over as one's own.")
                        .takes(NoFields.class)
                        .answers(ProcedureView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received -> {
                            var command =
                                    new AdoptProcedure(
                                            id,
                                            Etags.versionIn(request),
                                            desk.desk().commands().now());
                            return desk.handle(request, command, received.context());
                        })
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }
}
