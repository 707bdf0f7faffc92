package dev.turnback.release.write.sheet;

import dev.turnback.release.domain.sheet.SheetCommand.WriteSheet;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.service.Check;
import dev.turnback.service.CommandDesk;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /sheets}. */
public record WriteSheetRoute(SheetDesk desk) {

    /**
     * @param component the component's id, one that nobody declared is noted; a template when
     *     absent
     * @param rules 1 to 40, in the order in which people read them
     * @param fromTemplate the id of the template it began with
     */
    record Body(
            @Nullable String component,
            String name,
            List<RuleBody> rules,
            @Nullable String fromTemplate) {}

    public Route route() {
        return Route.post(
                "/api/v1/sheets",
                Access.RELEASE,
                Operation.of("writeSheet", "Says which signal asks for which action, by when.")
                        .takes(Body.class)
                        .answers(SheetView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            WriteSheet command = command(received.body());
                            return desk.mayWrite(request, command.component())
                                    .then(desk.knowsTemplate(command.fromTemplate()))
                                    .then(Mono.defer(() -> write(command, received)));
                        });
    }

    private Mono<ServerResponse> write(WriteSheet command, Commands.Received<Body> received) {
        CommandDesk commands = desk.desk().commands();
        return noted(command.component(), received)
                .then(desk.handle(command, received.context()))
                .flatMap(
                        handled ->
                                commands.created(handled, "sheet", command.sheetId())
                                        .flatMap(
                                                id ->
                                                        desk.answer(
                                                                handled, HttpStatus.CREATED, id)));
    }

    private Mono<Void> noted(@Nullable String component, Commands.Received<Body> received) {
        return component == null
                ? Mono.empty()
                : desk.desk().inUse(component, received.context()).then();
    }

    private WriteSheet command(Body body) {
        CommandDesk commands = desk.desk().commands();
        return new WriteSheet(
                commands.ids().next("sht"),
                body.component() == null ? null : Check.id("component", body.component()),
                RuleBody.checked(body.name(), body.rules()),
                body.fromTemplate() == null
                        ? null
                        : Check.madeId("fromTemplate", body.fromTemplate()),
                commands.now());
    }
}
