package dev.turnback.release.write.sheet;

import dev.turnback.release.domain.sheet.SheetCommand.RetireSheet;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /sheets/{id}/retirement}, with the version that was looked at in If-Match. */
public record RetireSheetRoute(SheetDesk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/sheets/{id}/retirement",
                Access.RELEASE,
                Operation.of("retireSheet", "Pins no further release to the sheet.")
                        .takes(NoFields.class)
                        .answers(SheetView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received -> {
                            var command =
                                    new RetireSheet(
                                            id,
                                            Etags.versionIn(request),
                                            desk.desk().commands().now());
                            return desk.mayChange(request, id)
                                    .then(desk.handle(command, received.context()));
                        })
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }
}
