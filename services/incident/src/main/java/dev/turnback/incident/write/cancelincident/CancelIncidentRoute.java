package dev.turnback.incident.write.cancelincident;

import dev.turnback.incident.domain.incident.CourseCommand.CancelIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.Said;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/cancellation}. */
public record CancelIncidentRoute(Desk desk) {

    /**
     * @param reason why it was a mistake
     * @param at when it was said; now when absent
     */
    public record Body(String reason, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/cancellation",
                Access.COMMAND,
                Operation.of("cancelIncident", "Says that an incident was declared by mistake.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private CancelIncident command(String id, Body body) {
        return new CancelIncident(id, Said.in("reason", body.reason()), desk.at(body.at()));
    }
}
