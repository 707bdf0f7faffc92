package dev.turnback.people.write.addperson;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.people.domain.person.PersonCommand.AddPerson;
import dev.turnback.people.names.Card;
import dev.turnback.people.read.accounts.Account;
import dev.turnback.people.write.Desk;
import dev.turnback.people.write.GrantBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /people}: the log learns an id, the directory the name. */
public record AddPersonRoute(Desk desk) {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9._@-]{2,40}");

    /**
     * @param name what people call them
     * @param signInName what they sign in with; capitals do not matter
     */
    public record Body(String name, String signInName, List<GrantBody> roles) {}

    public Route route() {
        return Route.post(
                "/api/v1/people",
                Access.ADMIN,
                Operation.of("addPerson", "Adds a person, who gets a one-time password.")
                        .takes(Body.class)
                        .answers(Account.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            Body body = received.body();
                            String signInName = signInName(body.signInName());
                            String name = Check.name("name", body.name()).strip();
                            AddPerson command =
                                    new AddPerson(
                                            desk.commands().ids().next("per"),
                                            GrantBody.checked("roles", body.roles()),
                                            desk.commands().now());
                            String password = desk.passwords().oneTime();
                            return Mono.fromFuture(() -> desk.passwords().hash(password))
                                    .map(hash -> Card.fresh(name, signInName, hash))
                                    .flatMap(
                                            card ->
                                                    add(
                                                            command,
                                                            card,
                                                            password,
                                                            received.context()));
                        });
    }

    private Mono<ServerResponse> add(
            AddPerson command, Card card, String password, CommandContext context) {
        return Mono.fromFuture(() -> desk.names().add(command.personId(), card))
                .flatMap(
                        free ->
                                free
                                        ? recorded(command, password, context)
                                        : sameAsBefore(command, card, context));
    }

    /** The name of what could not be recorded is free again; an answer that is late frees none. */
    private Mono<ServerResponse> recorded(
            AddPerson command, String password, CommandContext context) {
        String id = command.personId();
        return desk.handle(command, context)
                .onErrorResume(
                        failure ->
                                Mono.fromFuture(() -> desk.names().forget(id))
                                        .then(Mono.error(failure)))
                .flatMap(
                        handled ->
                                Desk.isNew(handled)
                                        ? desk.person(handled, HttpStatus.CREATED, id, password)
                                        : Mono.fromFuture(() -> desk.names().forget(id))
                                                .then(repeated(handled, id)));
    }

    /** The name is taken: by this same request, when its answer was lost, or by somebody else. */
    private Mono<ServerResponse> sameAsBefore(
            AddPerson command, Card card, CommandContext context) {
        return Mono.justOrEmpty(desk.names().find(card.signInName()))
                .map(Map.Entry::getKey)
                .flatMap(
                        holder ->
                                desk.handle(
                                                new AddPerson(
                                                        holder, command.grants(), command.at()),
                                                context)
                                        .flatMap(handled -> repeated(handled, holder)));
    }

    private Mono<ServerResponse> repeated(Handled handled, String id) {
        return handled instanceof Handled.Accepted
                ? desk.commands()
                        .created(handled, "person", id)
                        .flatMap(first -> desk.person(handled, HttpStatus.CREATED, first, null))
                : handled instanceof Handled.KeyReused
                        ? desk.person(handled, HttpStatus.CREATED, id, null)
                        : Mono.error(taken());
    }

    private static Problem taken() {
        return new Problem(
                HttpStatus.CONFLICT,
                "conflict",
                "somebody else signs in with that name",
                Map.of("field", "signInName"));
    }

    private static String signInName(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (!SIGN_IN_NAME.matcher(name).matches()) {
            throw Problem.badField(
                    "signInName", "expected 2 to 40 of a-z, 0-9, dot, underscore, dash and @");
        }
        return name;
    }
}
