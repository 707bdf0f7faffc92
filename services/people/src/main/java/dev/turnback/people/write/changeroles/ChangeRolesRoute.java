package dev.turnback.people.write.changeroles;

import dev.turnback.people.domain.person.PersonCommand.ChangeRoles;
import dev.turnback.people.read.accounts.Account;
import dev.turnback.people.write.Desk;
import dev.turnback.people.write.GrantBody;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /people/{id}/roles}. */
public record ChangeRolesRoute(Desk desk) {

    /**
     * @param roles all that they hold from now on; empty takes all away
     */
    public record Body(List<GrantBody> roles) {}

    public Route route() {
        return Route.post(
                "/api/v1/people/{id}/roles",
                Access.ADMIN,
                Operation.of("changeRoles", "Says anew what a person may do.")
                        .takes(Body.class)
                        .answers(Account.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.handle(
                                        new ChangeRoles(
                                                id,
                                                GrantBody.checked("roles", received.body().roles()),
                                                desk.commands().now()),
                                        received.context()))
                .flatMap(handled -> desk.person(handled, HttpStatus.OK, id, null));
    }
}
