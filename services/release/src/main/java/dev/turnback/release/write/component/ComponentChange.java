package dev.turnback.release.write.component;

import dev.turnback.release.domain.component.ComponentCommand;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.write.Desk;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * A route that changes a component and answers with it.
 *
 * @param verb behind {@code /components/{id}/}
 * @param command what a body asks of a component; fails with 400 when it is malformed
 */
record ComponentChange<B>(
        Desk desk,
        String verb,
        Operation operation,
        Class<B> body,
        BiFunction<String, B, ComponentCommand> command) {

    Route route() {
        return Route.post(
                "/api/v1/components/{id}/" + verb,
                Access.RELEASE,
                operation.takes(body).answers(ComponentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, body)
                .flatMap(
                        received -> {
                            ComponentCommand asked = command.apply(id, received.body());
                            return Caller.require(request, Access.RELEASE, id)
                                    .flatMap(
                                            _ -> desk.commands().handle(asked, received.context()));
                        })
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.components(), id));
    }
}
