package dev.turnback.incident.write.confirmincident;

import dev.turnback.contracts.Severity;
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
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/declaration}. */
public record ConfirmIncidentRoute(Desk desk) {

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
                "/api/v1/incidents/{id}/declaration",
                Access.COMMAND,
                Operation.of(
                                "confirmIncident",
                                "Declares an incident that was only suspected, or dismissed.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.current(id)
                                        .flatMap(
                                                known ->
                                                        desk.ask(
                                                                command(
                                                                        known.id(),
                                                                        received.body()),
                                                                received)));
    }

    private DeclareIncident command(String id, Body body) {
        return new DeclareIncident(
                id,
                Check.name("title", body.title()),
                body.severity(),
                Boolean.TRUE.equals(body.drill()),
                desk.at(body.at()));
    }
}
