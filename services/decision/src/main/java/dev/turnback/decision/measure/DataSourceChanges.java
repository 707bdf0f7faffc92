package dev.turnback.decision.measure;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.decision.domain.datasource.DataSourceCommand;
import dev.turnback.decision.domain.datasource.DataSourceCommand.RegisterDataSource;
import dev.turnback.decision.domain.datasource.DataSourceCommand.RetireDataSource;
import dev.turnback.decision.domain.datasource.DataSourceCommand.ReviseDataSource;
import dev.turnback.decision.read.datasources.DataSourceRow;
import dev.turnback.decision.read.datasources.DataSourceView;
import dev.turnback.service.Check;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.NoFields;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import dev.turnback.web.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /data-sources} and what becomes of them. Secrets go beside the log, and nowhere else.
 */
record DataSourceChanges(CommandDesk desk, Rows<DataSourceRow> rows, Secrets secrets) {

    /**
     * @param name by which rules name it, in a-z, 0-9, dot, dash and underscore
     * @param url http or https, as in {@code https://prometheus.example.com}
     * @param secret a bearer token, 1 to 4,000 characters; absent when it needs none
     */
    record Registration(String name, String url, @Nullable String secret) {

        /** Secrets are for nobody's eyes. */
        @Override
        public String toString() {
            return "Registration[" + name + "]";
        }
    }

    /**
     * The whole of the new version.
     *
     * @param secret absent to keep the one before, which another server is never sent
     */
    record Revision(String url, @Nullable String secret) {

        /** Secrets are for nobody's eyes. */
        @Override
        public String toString() {
            return "Revision[" + url + "]";
        }
    }

    /** A secret, and the id under which it is kept. */
    private record Fresh(String id, String secret) {}

    List<Route> routes() {
        return List.of(
                Route.post(
                        "/api/v1/data-sources",
                        Access.ADMIN,
                        Operation.of(
                                        "registerDataSource",
                                        "Lets rules name what is asked for their signals.")
                                .takes(Registration.class)
                                .answers(DataSourceView.class),
                        this::register),
                Route.post(
                        "/api/v1/data-sources/{name}/revisions",
                        Access.ADMIN,
                        Operation.of("reviseDataSource", "Changes where and how it is asked.")
                                .takes(Revision.class)
                                .answers(DataSourceView.class),
                        this::revise),
                Route.post(
                        "/api/v1/data-sources/{name}/retirement",
                        Access.ADMIN,
                        Operation.of("retireDataSource", "Asks it no more.")
                                .takes(NoFields.class)
                                .answers(DataSourceView.class),
                        this::retire));
    }

    private Mono<ServerResponse> register(ServerRequest request) {
        return Commands.receive(request, Registration.class)
                .flatMap(
                        received -> {
                            Registration body = received.body();
                            String name = Check.id("name", body.name());
                            String url = SourceUrl.checked("url", body.url());
                            Fresh fresh = fresh(body.secret());
                            return handle(
                                            new RegisterDataSource(
                                                    name, url, idOf(fresh), desk.now()),
                                            fresh,
                                            without(received.context(), name + " " + url))
                                    .flatMap(handled -> answer(handled, HttpStatus.CREATED, name));
                        });
    }

    private Mono<ServerResponse> revise(ServerRequest request) {
        String name = request.pathVariable("name");
        int seen = Etags.versionIn(request);
        return Commands.receive(request, Revision.class)
                .flatMap(
                        received -> {
                            String url = SourceUrl.checked("url", received.body().url());
                            Fresh fresh = fresh(received.body().secret());
                            return known(name)
                                    .flatMap(
                                            row ->
                                                    handle(
                                                                    new ReviseDataSource(
                                                                            name,
                                                                            seen,
                                                                            url,
                                                                            counts(fresh, row, url),
                                                                            desk.now()),
                                                                    fresh,
                                                                    without(
                                                                            received.context(),
                                                                            name + " " + url))
                                                            .flatMap(
                                                                    handled -> done(handled, row)));
                        });
    }

    /** The secret of one server is not for another. */
    private static @Nullable String counts(@Nullable Fresh fresh, DataSourceRow row, String url) {
        return fresh == null && SourceUrl.sameServer(row.url(), url) ? row.secretId() : idOf(fresh);
    }

    private Mono<ServerResponse> retire(ServerRequest request) {
        String name = request.pathVariable("name");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                known(name)
                                        .flatMap(
                                                row ->
                                                        desk.handle(
                                                                        new RetireDataSource(
                                                                                name, desk.now()),
                                                                        received.context())
                                                                .flatMap(
                                                                        handled ->
                                                                                done(
                                                                                        handled,
                                                                                        row))));
    }

    private @Nullable Fresh fresh(@Nullable String secret) {
        return secret == null ? null : new Fresh(desk.ids().next("sec"), checked(secret));
    }

    private static @Nullable String idOf(@Nullable Fresh fresh) {
        return fresh == null ? null : fresh.id();
    }

    private static String checked(String secret) {
        if (!secret.matches("[!-~]{1,4000}")) {
            throw Problem.badField(
                    "secret", "expected 1 to 4000 printable ASCII characters without spaces");
        }
        return secret;
    }

    /** A secret is kept before it counts, and forgotten again when it does not come to count. */
    private Mono<Handled> handle(
            DataSourceCommand command, @Nullable Fresh fresh, CommandContext context) {
        Mono<Handled> handling = Mono.defer(() -> desk.handle(command, context));
        return fresh == null
                ? handling
                : secrets.keep(fresh.id(), fresh.secret())
                        .then(handling)
                        .flatMap(
                                handled ->
                                        isNew(handled)
                                                ? Mono.just(handled)
                                                : secrets.forget(fresh.id()).thenReturn(handled));
    }

    private static boolean isNew(Handled handled) {
        return handled instanceof Handled.Accepted(long _, boolean again) && !again;
    }

    /** The hash of a request is in the log, and one with a secret in it would help to guess it. */
    private static CommandContext without(CommandContext context, String request) {
        return new CommandContext(
                context.idempotencyKey(),
                HexFormat.of().formatHex(Sha256.of(request)),
                context.actor(),
                context.correlationId(),
                context.causationId());
    }

    /** A secret that does not count any more is forgotten, once every view knows. */
    private Mono<ServerResponse> done(Handled handled, DataSourceRow before) {
        String old = before.secretId();
        Mono<Void> forgotten =
                old == null || !isNew(handled)
                        ? Mono.empty()
                        : rows.get(before.name(), desk.at(handled))
                                .filter(now -> !Optional.of(old).equals(secretOf(now)))
                                .flatMap(_ -> secrets.forget(old));
        return forgotten.then(Mono.defer(() -> answer(handled, HttpStatus.OK, before.name())));
    }

    private static Optional<String> secretOf(DataSourceRow row) {
        return Optional.ofNullable(row.secretId());
    }

    private Mono<DataSourceRow> known(String name) {
        return rows.get(name)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("there is no data source " + name)));
    }

    private Mono<ServerResponse> answer(Handled handled, HttpStatus accepted, String name) {
        return desk.answer(
                handled, accepted, rows, name, (row, _) -> DataSourceView.of(row, List.of()));
    }
}
