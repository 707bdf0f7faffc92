package dev.turnback.incident.read.replay;

import dev.turnback.incident.read.export.Exporter;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Route;
import java.time.Instant;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /incidents/{id}/replay}. */
public record ReplayRoute(Rows<IncidentView> incidents, Exporter exporter) {

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/replay",
                Access.READ,
                Operation.of(
                                "replayIncident",
                                "What was recorded of an incident, and what was known by that.")
                        .query("asOf", "only what was recorded by then, RFC 3339")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Replay.class),
                request -> AtLeast.read(request, incidents.progress(), () -> replay(request)));
    }

    private Mono<Replay> replay(ServerRequest request) {
        Instant asOf = Params.instant(request, "asOf");
        return exporter.whole(request.pathVariable("id"), asOf)
                .map(gathered -> Replay.of(gathered, asOf));
    }
}
