package dev.turnback.incident.write.mergeincident;

import dev.turnback.incident.domain.incident.MergerCommand.MergeIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.Said;
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

/** {@code POST /incidents/{id}/merger}. */
public record MergeIncidentRoute(Desk desk) {

    /**
     * @param into the one that goes on
     * @param why what shows that they are one
     * @param at when it was said; now when absent
     */
    public record Body(String into, String why, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/merger",
                Access.COMMAND,
                Operation.of("mergeIncident", "Says that an incident is part of another one.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private MergeIncident command(String id, Body body) {
        return new MergeIncident(
                id,
                Check.madeId("into", body.into()),
                Said.in("why", body.why()),
                desk.at(body.at()));
    }
}
