package dev.turnback.incident.write.declarecontained;

import dev.turnback.incident.domain.incident.IncidentCommand.DeclareContained;
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

/** {@code POST /incidents/{id}/containment}. */
public record DeclareContainedRoute(Desk desk) {

    /**
     * @param evidence what shows it
     * @param at when it stopped; now when absent
     */
    public record Body(String evidence, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/containment",
                Access.COMMAND,
                Operation.of("declareContained", "Says that the harm has stopped.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private DeclareContained command(String id, Body body) {
        return new DeclareContained(id, Said.in("evidence", body.evidence()), desk.at(body.at()));
    }
}
