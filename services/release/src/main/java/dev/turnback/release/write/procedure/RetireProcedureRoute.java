package dev.turnback.release.write.procedure;

import dev.turnback.release.domain.procedure.ProcedureCommand.RetireProcedure;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /procedures/{id}/retirement}, with the version that was looked at in If-Match. */
public record RetireProcedureRoute(ProcedureDesk desk) {

    /**
     * @param reason why it is not to be followed any more
     */
    public record Body(String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/procedures/{id}/retirement",
                Access.RELEASE,
                Operation.of("retireProcedure", "Says that it is not to be followed any more.")
                        .takes(Body.class)
                        .answers(ProcedureView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            var command =
                                    new RetireProcedure(
                                            id,
                                            Etags.versionIn(request),
                                            Check.words("reason", received.body().reason()),
                                            desk.desk().commands().now());
                            return desk.handle(request, command, received.context());
                        })
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }
}
