package dev.turnback.release.write.source;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.source.Routing;
import dev.turnback.release.domain.source.SourceCommand;
import dev.turnback.release.domain.source.SourceCommand.ChangeSecret;
import dev.turnback.release.domain.source.SourceCommand.RegisterSource;
import dev.turnback.release.domain.source.SourceCommand.RetireSource;
import dev.turnback.release.domain.source.SourceCommand.ReviseSource;
import dev.turnback.release.domain.source.SourceKind;
import dev.turnback.release.ingest.Secrets;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.release.read.sources.SourceView;
import dev.turnback.service.Check;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import dev.turnback.web.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /sources} and what becomes of them. Secrets go beside the log, and nowhere else. */
public record SourceChanges(
        CommandDesk desk, Rows<SourceRow> rows, Secrets secrets, SameSecret same) {

    public SourceChanges(CommandDesk desk, Rows<SourceRow> rows, Secrets secrets) {
        this(desk, rows, secrets, new SameSecret(desk, secrets));
    }

    private static final String SECRET = "sec";
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    /**
     * @param secret 16 to 200 characters; may be absent for CDEVENTS, whose deliveries are then
     *     taken from anybody
     * @param environments whose rollouts count; each when absent or empty
     */
    record Registration(
            String name,
            SourceKind kind,
            @Nullable String secret,
            List<RoutingBody> routes,
            @Nullable List<String> environments) {

        /** Secrets are for nobody's eyes. */
        @Override
        public String toString() {
            return "Registration[" + name + "]";
        }
    }

    /** The whole of the new version. */
    record Revision(String name, List<RoutingBody> routes, @Nullable List<String> environments) {}

    /**
     * @param secret 16 to 200 characters
     */
    record Secret(String secret) {

        /** Secrets are for nobody's eyes. */
        @Override
        public String toString() {
            return "Secret[]";
        }
    }

    /**
     * @param reason why it delivers nothing any more
     */
    record Retirement(String reason) {}

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/api/v1/sources",
                        Access.ADMIN,
                        Operation.of("registerSource", "Lets a source deliver what happened.")
                                .takes(Registration.class)
                                .answers(SourceView.class),
                        this::register),
                Route.post(
                        "/api/v1/sources/{id}/revisions",
                        Access.ADMIN,
                        Operation.of("reviseSource", "Changes what a source is about.")
                                .takes(Revision.class)
                                .answers(SourceView.class),
                        this::revise),
                Route.post(
                        "/api/v1/sources/{id}/secret",
                        Access.ADMIN,
                        Operation.of("changeSecret", "From here on this secret counts alone.")
                                .takes(Secret.class)
                                .answers(SourceView.class),
                        this::change),
                Route.post(
                        "/api/v1/sources/{id}/retirement",
                        Access.ADMIN,
                        Operation.of("retireSource", "Takes nothing more from a source.")
                                .takes(Retirement.class)
                                .answers(SourceView.class),
                        this::retire));
    }

    private Mono<ServerResponse> register(ServerRequest request) {
        return Commands.receive(request, Registration.class)
                .flatMap(received -> register(received.body(), received.context()));
    }

    private Mono<ServerResponse> register(Registration body, CommandContext context) {
        String id = desk.ids().next("src");
        String secret = body.secret() == null ? null : secret(body.secret());
        if (secret == null && body.kind().needsSecret()) {
            throw Problem.badField("secret", "expected one for " + body.kind());
        }
        Routing routing = RoutingBody.checked(body.name(), body.routes(), body.environments());
        String secretId = secret == null ? null : desk.ids().next(SECRET);
        var command = new RegisterSource(id, body.kind(), routing, secretId, desk.now());
        return handle(command, secretId, secret, without(context, body.kind() + " " + routing))
                .flatMap(
                        handled ->
                                desk.created(handled, "source", id)
                                        .flatMap(
                                                made ->
                                                        same.require(handled, secret)
                                                                .then(
                                                                        answer(
                                                                                handled,
                                                                                HttpStatus.CREATED,
                                                                                made))));
    }

    /** The secret is kept before it counts, and forgotten again when it does not come to count. */
    private Mono<Handled> handle(
            SourceCommand command,
            @Nullable String secretId,
            @Nullable String secret,
            CommandContext context) {
        Mono<Handled> handling = Mono.defer(() -> desk.handle(command, context));
        return secretId == null || secret == null
                ? handling
                : secrets.keep(secretId, secret)
                        .then(handling)
                        .flatMap(
                                handled ->
                                        isNew(handled)
                                                ? Mono.just(handled)
                                                : secrets.forget(secretId).thenReturn(handled));
    }

    private static boolean isNew(Handled handled) {
        return handled instanceof Handled.Accepted(long _, boolean again) && !again;
    }

    /** The hash of a request is in the log, and one with a secret in it would help to guess it. */
    private static CommandContext without(CommandContext context, String request) {
        return new CommandContext(
                context.idempotencyKey(),
                Sha256.hex(request),
                context.actor(),
                context.correlationId(),
                context.causationId());
    }

    private Mono<ServerResponse> revise(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Revision.class)
                .flatMap(
                        received -> {
                            Revision body = received.body();
                            return answered(
                                    new ReviseSource(
                                            id,
                                            Etags.versionIn(request),
                                            RoutingBody.checked(
                                                    body.name(),
                                                    body.routes(),
                                                    body.environments()),
                                            desk.now()),
                                    received.context());
                        });
    }

    private Mono<ServerResponse> change(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Secret.class)
                .flatMap(
                        received -> {
                            String secret = secret(received.body().secret());
                            String secretId = desk.ids().next(SECRET);
                            var command = new ChangeSecret(id, secretId, desk.now());
                            return known(id)
                                    .flatMap(
                                            row ->
                                                    handle(
                                                                    command,
                                                                    secretId,
                                                                    secret,
                                                                    without(received.context(), id))
                                                            .flatMap(
                                                                    handled ->
                                                                            same.require(
                                                                                            handled,
                                                                                            secret)
                                                                                    .then(
                                                                                            done(
                                                                                                    handled,
                                                                                                    row))));
                        });
    }

    private Mono<ServerResponse> retire(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Retirement.class)
                .flatMap(
                        received -> {
                            String reason = Check.words("reason", received.body().reason());
                            var command = new RetireSource(id, reason, desk.now());
                            return known(id)
                                    .flatMap(
                                            row ->
                                                    desk.handle(command, received.context())
                                                            .flatMap(
                                                                    handled -> done(handled, row)));
                        });
    }

    /** What does not count any more is forgotten, once every view knows. */
    private Mono<ServerResponse> done(Handled handled, SourceRow before) {
        String old = before.secretId();
        Mono<Void> forgotten =
                old == null || !isNew(handled)
                        ? Mono.empty()
                        : rows.get(before.id(), desk.at(handled)).then(secrets.forget(old));
        return forgotten.then(Mono.defer(() -> answer(handled, HttpStatus.OK, before.id())));
    }

    private Mono<SourceRow> known(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no source " + id)));
    }

    private Mono<ServerResponse> answered(SourceCommand command, CommandContext context) {
        return desk.handle(command, context)
                .flatMap(handled -> answer(handled, HttpStatus.OK, command.sourceId()));
    }

    private Mono<ServerResponse> answer(Handled handled, HttpStatus accepted, String id) {
        return desk.answer(handled, accepted, rows, id, (row, _) -> SourceView.of(row));
    }

    private static String secret(String secret) {
        if (secret.length() < SHORTEST_SECRET
                || secret.length() > LONGEST_SECRET
                || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Problem.badField(
                    "secret",
                    "expected 16 to 200 printable ASCII characters without spaces, which nobody"
                            + " can guess");
        }
        return secret;
    }
}
