package dev.turnback.imports.write;

import dev.turnback.axon.Handled;
import dev.turnback.imports.domain.ImportCommand.StartImport;
import dev.turnback.imports.domain.ImportSource;
import dev.turnback.imports.read.ImportView;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST …/imports}: the same Idempotency-Key leads back to the same import. */
public record StartImportRoute(ImportDesk desk) {

    private static final int MOST_ITEMS = 10_000_000;

    /**
     * @param component the one component the history is about; absent when items name several
     * @param totalItems how many items will be sent
     */
    public record Body(SourceBody source, @Nullable String component, int totalItems) {}

    /**
     * @param name the repository's or file's name, without its path
     * @param mapping how its columns were read
     * @param fingerprint tells whether a resumed import still reads the same content
     */
    public record SourceBody(
            ImportSource.Kind kind, String name, @Nullable String mapping, String fingerprint) {}

    public Route route() {
        return Route.post(
                desk.path(),
                Access.IMPORT,
                Operation.of(
                                desk.operation("start"),
                                "Starts an import of history, or finds it again.")
                        .takes(Body.class)
                        .answers(ImportView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            StartImport command = command(received.body());
                            return desk.commands()
                                    .handle(command, received.context())
                                    .flatMap(handled -> answer(handled, command.importId()));
                        });
    }

    private Mono<ServerResponse> answer(Handled handled, String freshId) {
        boolean known = handled instanceof Handled.Accepted accepted && accepted.repeated();
        return desk.commands()
                .created(handled, "import", freshId)
                .flatMap(
                        id ->
                                desk.commands()
                                        .answer(
                                                handled,
                                                known ? HttpStatus.OK : HttpStatus.CREATED,
                                                desk.imports(),
                                                id));
    }

    private StartImport command(Body body) {
        SourceBody source = body.source();
        return new StartImport(
                desk.commands().ids().next("imp"),
                new ImportSource(
                        source.kind(),
                        Check.name("source.name", source.name()),
                        Check.nameOrNull("source.mapping", source.mapping()),
                        Check.name("source.fingerprint", source.fingerprint())),
                body.component() == null ? null : Check.id("component", body.component()),
                Check.between("totalItems", body.totalItems(), 0, MOST_ITEMS),
                desk.commands().now());
    }
}
