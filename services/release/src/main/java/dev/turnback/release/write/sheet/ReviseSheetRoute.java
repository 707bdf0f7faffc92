package dev.turnback.release.write.sheet;

import dev.turnback.release.domain.sheet.SheetCommand.ReviseSheet;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /sheets/{id}/revisions}, with the version that was looked at in If-Match. */
public record ReviseSheetRoute(SheetDesk desk) {

    /**
     * The whole of the new version, fields as when it was written.
     *
     * @param note why it is revised
     */
    record Body(String name, List<RuleBody> rules, @Nullable String note) {}

    public Route route() {
        return Route.post(
                "/api/v1/sheets/{id}/revisions",
                Access.RELEASE,
                Operation.of("reviseSheet", "Makes another version of a decision sheet.")
                        .takes(Body.class)
                        .answers(SheetView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            ReviseSheet command =
                                    command(id, Etags.versionIn(request), received.body());
                            return desk.mayChange(request, id)
                                    .then(desk.handle(command, received.context()));
                        })
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private ReviseSheet command(String id, int seen, Body body) {
        return new ReviseSheet(
                id,
                seen,
                RuleBody.checked(body.name(), body.rules()),
                body.note() == null ? null : Check.words("note", body.note()),
                desk.desk().commands().now());
    }
}
