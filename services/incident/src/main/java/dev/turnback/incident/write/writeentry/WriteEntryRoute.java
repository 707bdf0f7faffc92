package dev.turnback.incident.write.writeentry;

import dev.turnback.incident.domain.incident.NoteCommand.WriteEntry;
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

/** {@code POST /incidents/{id}/entries}. */
public record WriteEntryRoute(Desk desk) {

    /**
     * @param text what happened, or what somebody sees or does
     * @param at when it happened; now when absent
     */
    public record Body(String text, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/entries",
                Access.LOG,
                Operation.of("writeEntry", "Writes an entry into the timeline of an incident.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private WriteEntry command(String id, Body body) {
        return new WriteEntry(
                id,
                desk.commands().ids().next("ent"),
                Said.in("text", body.text()),
                desk.at(body.at()),
                desk.commands().now());
    }
}
