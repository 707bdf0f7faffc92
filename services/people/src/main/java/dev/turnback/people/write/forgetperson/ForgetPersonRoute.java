package dev.turnback.people.write.forgetperson;

import dev.turnback.axon.Handled;
import dev.turnback.people.domain.person.PersonCommand.ForgetPerson;
import dev.turnback.people.read.accounts.Account;
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

/** {@code POST /people/{id}/forgetting}: the id stays in the log, the name is nowhere any more. */
public record ForgetPersonRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/people/{id}/forgetting",
                Access.ADMIN,
                Operation.of("forgetPerson", "Forgets a person; that cannot be undone.")
                        .takes(NoFields.class)
                        .answers(Account.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                desk.handle(
                                        new ForgetPerson(id, desk.commands().now()),
                                        received.context()))
                .flatMap(handled -> forgotten(handled, id));
    }

    /** Also when it was recorded before: what was broken off then is finished now. */
    private Mono<ServerResponse> forgotten(Handled handled, String id) {
        Mono<ServerResponse> answer = desk.person(handled, HttpStatus.OK, id, null);
        return handled instanceof Handled.Rejected || handled instanceof Handled.KeyReused
                ? answer
                : Mono.fromFuture(() -> desk.names().forget(id)).then(answer);
    }
}
