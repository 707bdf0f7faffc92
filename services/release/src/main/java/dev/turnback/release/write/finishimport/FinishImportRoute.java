package dev.turnback.release.write.finishimport;

import dev.turnback.release.domain.imports.ImportCommand.FinishImport;
import dev.turnback.release.read.imports.ImportView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /imports/{id}/completion}. */
public record FinishImportRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/imports/{id}/completion",
                Access.WRITE,
                Operation.of("finishImport", "Ends an import that has all its items.")
                        .takes(NoFields.class)
                        .answers(ImportView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(
                                                new FinishImport(id, desk.commands().now()),
                                                received.context()))
                .flatMap(
                        handled ->
                                desk.commands().answer(handled, HttpStatus.OK, desk.imports(), id));
    }
}
