package dev.turnback.incident.write.measureharm;

import dev.turnback.incident.domain.incident.NoteCommand.CorrectMeasurement;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.Said;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/harm-measurements/{measurementId}/correction}. */
public record CorrectMeasurementRoute(Desk desk) {

    /**
     * @param value the right one, in the unit of the measurement
     * @param reason why it was wrong
     */
    public record Body(double value, String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/harm-measurements/{measurementId}/correction",
                Access.LOG,
                Operation.of(
                                "correctHarmMeasurement",
                                "Says that a measured harm was another one; the original stays.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.ask(
                                        command(
                                                id,
                                                request.pathVariable("measurementId"),
                                                received.body()),
                                        received));
    }

    private CorrectMeasurement command(String id, String measurementId, Body body) {
        return new CorrectMeasurement(
                id,
                Check.madeId("measurementId", measurementId),
                MeasureHarmRoute.value(body.value()),
                Said.in("reason", body.reason()),
                desk.commands().now());
    }
}
