package dev.turnback.release.write.sheet;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.sheet.SheetCommand;
import dev.turnback.release.read.sheets.SheetTemplate;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Problem;
import dev.turnback.web.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What the commands about sheets work with. */
public record SheetDesk(Desk desk, Rows<SheetView> rows) {

    /** Completes when the caller may change this sheet; 404 when there is none. */
    Mono<Void> mayChange(ServerRequest request, String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no sheet " + id)))
                .flatMap(row -> mayWrite(request, row.component()).thenReturn(row))
                .then();
    }

    /**
     * Completes when the caller may write sheets for this component.
     *
     * @param component null for a template, which is everybody's
     */
    Mono<Void> mayWrite(ServerRequest request, @Nullable String component) {
        return component == null
                ? mayWriteForAll(request)
                : Caller.require(request, Access.RELEASE, component).then();
    }

    /** Completes when there is such a template to begin with, or none was named. */
    Mono<Void> knowsTemplate(@Nullable String id) {
        if (id == null || SheetTemplate.isShipped(id)) {
            return Mono.empty();
        }
        return rows.get(id)
                .filter(row -> row.component() == null)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.badField(
                                                "fromTemplate", "expected the id of a template")))
                .then();
    }

    /** Hands it in once it is subscribed to: not before who asks was found to have the right. */
    Mono<Handled> handle(SheetCommand command, CommandContext context) {
        return Mono.defer(() -> desk.commands().handle(command, context));
    }

    Mono<ServerResponse> answer(Handled handled, HttpStatus accepted, String id) {
        return desk.commands().answer(handled, accepted, rows, id);
    }

    private static Mono<Void> mayWriteForAll(ServerRequest request) {
        return Caller.of(request)
                .filter(caller -> caller.rights().contains(Right.everywhere(Access.RELEASE)))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new Problem(
                                                HttpStatus.FORBIDDEN,
                                                "forbidden",
                                                "a template is of all components, and you have"
                                                        + " the right to RELEASE for some only",
                                                Map.of("needs", Access.RELEASE))))
                .then();
    }
}
