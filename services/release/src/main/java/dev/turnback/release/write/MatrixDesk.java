package dev.turnback.release.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLineCommand;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.NearestLine;
import dev.turnback.release.read.matrix.Reversals;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command slice of the matrix works with. */
public record MatrixDesk(Desk desk, Rows<LineView> lines, Reversals reversals) {

    /**
     * The component of the line, when the caller may write its matrix; otherwise fails with 403, or
     * with 404 when there is no such line.
     */
    private Mono<String> mayFor(ServerRequest request, String lineId) {
        return lines.get(lineId)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no line " + lineId)))
                .flatMap(
                        line ->
                                Caller.require(request, Access.RELEASE, line.component())
                                        .thenReturn(line.component()));
    }

    /** What is asked of a line that somebody has looked at. */
    @FunctionalInterface
    public interface Change<B> {

        /**
         * @param seen the version that was looked at
         */
        MatrixLineCommand command(String lineId, int seen, B body, Instant now);
    }

    /** Receives, checks and answers a change of the line that the path names. */
    public <B> Mono<ServerResponse> change(ServerRequest request, Class<B> body, Change<B> change) {
        String id = request.pathVariable("id");
        return mayFor(request, id)
                .flatMap(
                        component ->
                                Commands.receive(request, body)
                                        .flatMap(
                                                received ->
                                                        handle(
                                                                change.command(
                                                                        id,
                                                                        Etags.versionIn(request),
                                                                        received.body(),
                                                                        desk.commands().now()),
                                                                received.context()))
                                        .flatMap(
                                                handled ->
                                                        answer(
                                                                handled,
                                                                HttpStatus.OK,
                                                                component,
                                                                id)));
    }

    private Mono<Handled> handle(MatrixLineCommand command, CommandContext context) {
        return desk.commands().handle(command, context);
    }

    /** Answers with the line as the command left it, and with what was observed beside it. */
    public Mono<ServerResponse> answer(
            Handled handled, HttpStatus accepted, String component, String lineId) {
        return reversals
                .of(component)
                .flatMap(
                        observed ->
                                desk.commands()
                                        .answer(
                                                handled,
                                                accepted,
                                                lines.shownAs(line -> line.seenWith(observed)),
                                                lineId));
    }

    /** What a plan pins of the line that stands; empty when there is none. */
    public Mono<PinnedLine> pinned(String component, ChangeKind kind, @Nullable String pattern) {
        return new NearestLine(lines)
                .standing(new LineKey(component, kind, pattern))
                .map(LineView::pinned);
    }
}
