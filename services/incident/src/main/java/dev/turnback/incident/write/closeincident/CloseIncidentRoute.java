package dev.turnback.incident.write.closeincident;

import dev.turnback.incident.domain.incident.CourseCommand.CloseIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.service.AtBody;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/closure}. */
public record CloseIncidentRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/closure",
                Access.COMMAND,
                Operation.of("closeIncident", "Says that nothing happens in an incident any more.")
                        .takes(AtBody.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, AtBody.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private CloseIncident command(String id, AtBody body) {
        return new CloseIncident(id, desk.at(body.at()));
    }
}
