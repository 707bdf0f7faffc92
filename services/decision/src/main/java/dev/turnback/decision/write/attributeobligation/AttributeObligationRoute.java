package dev.turnback.decision.write.attributeobligation;

import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /obligations/{id}/attribution}. */
public record AttributeObligationRoute(Desk desk) {

    /**
     * @param releaseId the one of its releases that it is
     * @param why somebody is sure of that
     */
    public record Body(String releaseId, String why) {}

    public Route route() {
        return Route.post(
                "/api/v1/obligations/{id}/attribution",
                Access.COMMAND,
                Operation.of(
                                "attributeObligation",
                                "Says which of the releases that it may be it is; the clock runs"
                                        + " on.")
                        .takes(Body.class)
                        .answers(ObligationView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.tellOf(request, Body.class, body -> command(id, body));
    }

    private AttributeObligation command(String id, Body body) {
        return new AttributeObligation(
                id,
                Check.madeId("releaseId", body.releaseId()),
                Check.words("why", body.why()),
                desk.commands().now());
    }
}
