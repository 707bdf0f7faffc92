package dev.turnback.release.write.gate;

import dev.turnback.release.domain.gate.GateCommand.RevokeWaiver;
import dev.turnback.release.read.gate.GateForm;
import dev.turnback.release.read.gate.GateView;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/waivers/{waiver}/revocation}. */
public record RevokeWaiverRoute(GateDesk gate) {

    /**
     * @param reason why it counts no more
     */
    public record Body(String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/waivers/{waiver}/revocation",
                Access.RELEASE,
                Operation.of("revokeWaiver", "Takes leave back that was given at a gate.")
                        .takes(Body.class)
                        .answers(GateView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                gate.mayLook(request, Access.RELEASE, id)
                                        .flatMap(
                                                _ ->
                                                        gate.handle(
                                                                new RevokeWaiver(
                                                                        id,
                                                                        request.pathVariable(
                                                                                "waiver"),
                                                                        Check.words(
                                                                                "reason",
                                                                                received.body()
                                                                                        .reason()),
                                                                        gate.commands().now()),
                                                                received.context())))
                .flatMap(handled -> gate.answer(handled, HttpStatus.OK, id, GateForm.JSON));
    }
}
