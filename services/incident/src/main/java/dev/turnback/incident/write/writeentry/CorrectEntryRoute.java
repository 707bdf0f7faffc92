package dev.turnback.incident.write.writeentry;

import dev.turnback.incident.domain.incident.NoteCommand.CorrectEntry;
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

/** {@code POST /incidents/{id}/entries/{entryId}/correction}. */
public record CorrectEntryRoute(Desk desk) {

    /**
     * @param text the right one
     * @param reason why it was wrong
     */
    public record Body(String text, String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/entries/{entryId}/correction",
                Access.LOG,
                Operation.of("correctEntry", "Says that an entry was wrong; the original stays.")
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
                                                request.pathVariable("entryId"),
                                                received.body()),
                                        received));
    }

    private CorrectEntry command(String id, String entryId, Body body) {
        return new CorrectEntry(
                id,
                Check.madeId("entryId", entryId),
                Said.in("text", body.text()),
                Said.in("reason", body.reason()),
                desk.commands().now());
    }
}
