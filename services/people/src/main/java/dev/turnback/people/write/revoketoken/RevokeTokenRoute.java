package dev.turnback.people.write.revoketoken;

import dev.turnback.people.domain.token.TokenCommand.RevokeToken;
import dev.turnback.people.read.tokens.MachineToken;
import dev.turnback.people.write.Desk;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /tokens/{id}/revocation}. */
public record RevokeTokenRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/tokens/{id}/revocation",
                Access.ADMIN,
                Operation.of("revokeToken", "From here on the token is worth nothing.")
                        .takes(NoFields.class)
                        .answers(MachineToken.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                desk.handle(
                                        new RevokeToken(id, desk.commands().now()),
                                        received.context()))
                .flatMap(handled -> desk.token(handled, HttpStatus.OK, id, null));
    }
}
