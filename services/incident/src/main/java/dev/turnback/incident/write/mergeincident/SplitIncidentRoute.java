package dev.turnback.incident.write.mergeincident;

import dev.turnback.incident.domain.incident.MergerCommand.SplitIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.Shown.Merger;
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

/** {@code POST /incidents/{id}/split}. */
public record SplitIncidentRoute(Desk desk) {

    /**
     * @param why what shows it
     * @param at when it was said; now when absent
     */
    public record Body(String why, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/split",
                Access.COMMAND,
                Operation.of("splitIncident", "Says that an incident is one of its own after all.")
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
                                        .map(incident -> command(incident, received.body()))
                                        .flatMap(command -> desk.ask(command, received)));
    }

    private SplitIncident command(IncidentView incident, Body body) {
        return new SplitIncident(
                incident.id(), from(incident), Said.in("why", body.why()), desk.at(body.at()));
    }

    /** A repeated request finds it split off already: that it was accepted is known by its key. */
    private static String from(IncidentView incident) {
        Merger merger = incident.mergedInto();
        return merger == null ? incident.id() : merger.incidentId();
    }
}
