package dev.turnback.incident.write.reopenincident;

import dev.turnback.incident.domain.incident.CourseCommand.Reopen;
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

/** {@code POST /incidents/{id}/reopening}. */
public record ReopenIncidentRoute(Desk desk) {

    /**
     * @param why what shows it
     * @param at since when; now when absent
     */
    public record Body(String why, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/reopening",
                Access.COMMAND,
                Operation.of(
                                "reopenIncident",
                                "Says that the harm goes on, or that what was cancelled is one after all.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private Reopen command(String id, Body body) {
        return new Reopen(id, Said.in("why", body.why()), desk.at(body.at()));
    }
}
