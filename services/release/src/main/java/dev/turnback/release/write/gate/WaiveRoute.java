package dev.turnback.release.write.gate;

import dev.turnback.release.domain.gate.BlindSpot;
import dev.turnback.release.domain.gate.GateCommand.WaiveBlindSpot;
import dev.turnback.release.domain.gate.Rule;
import dev.turnback.release.read.gate.GateForm;
import dev.turnback.release.read.gate.GateReading;
import dev.turnback.release.read.gate.GateView;
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

/** {@code POST /releases/{id}/waivers}. */
public record WaiveRoute(GateDesk gate) {

    /**
     * @param blindSpot its id, in kebab case
     * @param subject what it is about, as the gate says; each blind spot of that id when absent
     * @param reason why the release may go all the same
     * @param expiresAt the first moment at which it counts no more, within 90 days
     */
    public record Body(
            String blindSpot, @Nullable String subject, String reason, Instant expiresAt) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/waivers",
                Access.RELEASE,
                Operation.of("waiveBlindSpot", "Lets a release through with a blind spot.")
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
                                                reading ->
                                                        gate.handle(
                                                                command(reading, received.body()),
                                                                received.context())))
                .flatMap(handled -> gate.answer(handled, HttpStatus.CREATED, id, GateForm.JSON));
    }

    private WaiveBlindSpot command(GateReading reading, Body body) {
        Rule rule =
                Rule.of(body.blindSpot())
                        .orElseThrow(
                                () ->
                                        Problem.badField(
                                                "blindSpot",
                                                "expected the id of a blind spot, such as"
                                                        + " no-containment"));
        String subject = body.subject() == null ? null : Check.words("subject", body.subject());
        return new WaiveBlindSpot(
                reading.release().id(),
                reading.release().component(),
                gate.commands().ids().next("wai"),
                rule,
                subject,
                reading.spots().stream()
                        .filter(spot -> spot.rule() == rule)
                        .map(BlindSpot::subject)
                        .toList(),
                Check.words("reason", body.reason()),
                body.expiresAt(),
                gate.commands().now());
    }
}
