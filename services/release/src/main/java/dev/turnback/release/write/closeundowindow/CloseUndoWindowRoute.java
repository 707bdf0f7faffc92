package dev.turnback.release.write.closeundowindow;

import dev.turnback.release.domain.release.ReleaseCommand.CloseUndoWindow;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/undo-windows/{index}/closing}. */
public record CloseUndoWindowRoute(Desk desk) {

    /**
     * @param at when it happened; now when absent
     * @param note what happened
     */
    public record Body(@Nullable Instant at, @Nullable String note) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/undo-windows/{index}/closing",
                Access.RELEASE,
                Operation.of("closeUndoWindow", "Says that what closes an undo window happened.")
                        .takes(Body.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.mayForRelease(request, Access.RELEASE, id)
                .then(Commands.receive(request, Body.class))
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(
                                                command(
                                                        id,
                                                        index(request.pathVariable("index")),
                                                        received.body()),
                                                received.context()))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.releases(), id));
    }

    private static int index(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw Problem.notFound("there is no change " + text);
        }
        return Integer.parseInt(text);
    }

    private CloseUndoWindow command(String id, int index, Body body) {
        return new CloseUndoWindow(
                id,
                index,
                body.note() == null ? null : Check.text("note", body.note()),
                Check.at("at", body.at(), desk.commands().now()));
    }
}
