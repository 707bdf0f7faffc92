package dev.turnback.incident.write.declareincident;

import dev.turnback.axon.Handled;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.incident.domain.incident.IncidentCommand.DeclareIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents}. */
public record DeclareIncidentRoute(Desk desk) {

    /**
     * @param title what is wrong, in a few words
     * @param severity how bad it is
     * @param drill true for an exercise, which no figure counts; false when absent
     * @param at when it was declared; now when absent
     */
    public record Body(
            String title, Severity severity, @Nullable Boolean drill, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents",
                Access.COMMAND,
                Operation.of("declareIncident", "Declares an incident.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            DeclareIncident command = command(received.body());
                            return desk.commands()
                                    .handle(command, received.context())
                                    .flatMap(handled -> answer(handled, command.incidentId()));
                        });
    }

    private Mono<ServerResponse> answer(Handled handled, String freshId) {
        return desk.commands()
                .created(handled, IncidentSlices.INCIDENT_TAG, freshId)
                .flatMap(
                        id ->
                                desk.commands()
                                        .answer(handled, HttpStatus.CREATED, desk.incidents(), id));
    }

    private DeclareIncident command(Body body) {
        return new DeclareIncident(
                desk.commands().ids().next("inc"),
                Check.name("title", body.title()),
                body.severity(),
                Boolean.TRUE.equals(body.drill()),
                desk.at(body.at()));
    }
}
