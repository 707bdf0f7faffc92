package dev.turnback.decision.write.noteawareness;

import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.write.Desk;
import dev.turnback.service.AtBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /obligations/{id}/awareness}: somebody noted the signal. */
public record NoteAwarenessRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/obligations/{id}/awareness",
                Access.LOG,
                Operation.of(
                                "noteAwareness",
                                "Notes when somebody saw the signal; only the earliest such time"
                                        + " counts.")
                        .takes(AtBody.class)
                        .answers(ObligationView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.tellOf(request, AtBody.class, body -> command(id, body));
    }

    private NoteAwareness command(String id, AtBody body) {
        return new NoteAwareness(
                id, Awareness.NOTED, Check.at("at", body.at(), desk.commands().now()));
    }
}
