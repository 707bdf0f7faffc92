package dev.turnback.people.write.resetpassword;

import dev.turnback.axon.Handled;
import dev.turnback.people.domain.person.PersonCommand.ResetPassword;
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

/** {@code POST /people/{id}/password-reset}: unlocks too, and ends all their sessions. */
public record ResetPasswordRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/people/{id}/password-reset",
                Access.ADMIN,
                Operation.of("resetPassword", "Gives a person a one-time password.")
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
                                        new ResetPassword(id, desk.commands().now()),
                                        received.context()))
                .flatMap(
                        handled ->
                                Desk.isNew(handled)
                                        ? reset(handled, id)
                                        : desk.person(handled, HttpStatus.OK, id, null));
    }

    private Mono<ServerResponse> reset(Handled handled, String id) {
        String password = desk.passwords().oneTime();
        return Mono.fromFuture(() -> desk.passwords().hash(password))
                .flatMap(
                        hash ->
                                Mono.fromFuture(() -> desk.names().setPassword(id, hash, true))
                                        .thenReturn(hash))
                .flatMap(_ -> desk.person(handled, HttpStatus.OK, id, password));
    }
}
