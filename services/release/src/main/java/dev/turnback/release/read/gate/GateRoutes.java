package dev.turnback.release.read.gate;

import dev.turnback.kernel.PositionVector;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.Rule;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Positions;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /releases/{id}/gate} and the rules it goes by. */
public record GateRoutes(GateLook look) {

    /** All rules there are. */
    public record Rules(List<RuleView> items) {}

    /** What a rule looks for, and what to do about it. */
    public record RuleView(String id, Severity severity, String title, String remedy) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/releases/{id}/gate",
                        Access.READ,
                        Operation.of("getGate", "What the plan of a release does not see.")
                                .query(
                                        "format",
                                        "json, markdown, junit, github or all; json when absent")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(GateView.class),
                        this::gate),
                Route.get(
                        "/api/v1/gate/rules",
                        Access.READ,
                        Operation.of("listGateRules", "The blind spots that a gate looks for.")
                                .answers(Rules.class),
                        _ -> ServerResponse.ok().bodyValue(rules())));
    }

    private Mono<ServerResponse> gate(ServerRequest request) {
        GateForm form = GateForm.of(request);
        return AtLeast.answer(
                request,
                look.releases().progress(),
                position -> answer(request.pathVariable("id"), position, form));
    }

    private Mono<ServerResponse> answer(String id, PositionVector position, GateForm form) {
        return look.at(id)
                .flatMap(
                        reading ->
                                form.answer(
                                        Positions.stamp(ServerResponse.ok(), position),
                                        reading.view(position.toString())));
    }

    private static Rules rules() {
        return new Rules(
                List.of(Rule.values()).stream()
                        .map(
                                rule ->
                                        new RuleView(
                                                rule.id(),
                                                rule.severity(),
                                                rule.title(),
                                                rule.remedy()))
                        .toList());
    }
}
