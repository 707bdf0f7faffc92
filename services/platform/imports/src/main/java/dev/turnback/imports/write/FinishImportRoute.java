package dev.turnback.imports.write;

import dev.turnback.imports.domain.ImportCommand.FinishImport;
import dev.turnback.imports.read.ImportView;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST …/imports/{id}/completion}. */
public record FinishImportRoute(ImportDesk desk) {

    public Route route() {
        return Route.post(
                desk.path() + "/{id}/completion",
                Access.IMPORT,
                Operation.of(desk.operation("finish"), "Ends an import that has all its items.")
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
