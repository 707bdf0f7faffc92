package dev.turnback.release.write.gate;

import dev.turnback.release.domain.gate.GateCommand.RecordCheck;
import dev.turnback.release.read.gate.GateForm;
import dev.turnback.release.read.gate.GateReading;
import dev.turnback.release.read.gate.GateView;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/gate-checks}: what a pipeline asks before it rolls out. */
public record CheckGateRoute(GateDesk gate) {

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/gate-checks",
                Access.GATE,
                Operation.of("checkGate", "Looks through the gate of a release, and records it.")
                        .query("format", "json, markdown, junit, github or all; json when absent")
                        .takes(NoFields.class)
                        .answers(GateView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        GateForm form = GateForm.of(request);
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                gate.mayLook(request, Access.GATE, id)
                                        .flatMap(
                                                reading ->
                                                        gate.handle(
                                                                command(reading),
                                                                received.context())))
                .flatMap(handled -> gate.answer(handled, HttpStatus.CREATED, id, form));
    }

    private static RecordCheck command(GateReading reading) {
        return new RecordCheck(
                reading.release().id(),
                reading.release().component(),
                reading.verdict(),
                reading.input().at());
    }
}
