package dev.turnback.incident.write.changeseverity;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.IncidentCommand.ChangeSeverity;
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

/** {@code POST /incidents/{id}/severity}. */
public record ChangeSeverityRoute(Desk desk) {

    /**
     * @param severity how bad it is now
     * @param why what shows it
     * @param at since when; now when absent
     */
    public record Body(Severity severity, String why, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/severity",
                Access.COMMAND,
                Operation.of("changeSeverity", "Says that an incident became worse or better.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private ChangeSeverity command(String id, Body body) {
        return new ChangeSeverity(
                id, body.severity(), Said.in("why", body.why()), desk.at(body.at()));
    }
}
