package dev.turnback.incident.write.tellstatus;

import dev.turnback.contracts.Audience;
import dev.turnback.incident.domain.incident.NoteCommand.TellStatus;
import dev.turnback.incident.domain.incident.StatusUpdate;
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

/** {@code POST /incidents/{id}/status-updates}. */
public record TellStatusRoute(Desk desk) {

    /**
     * @param audience whom it is for
     * @param nextUpdateBy when they hear more at the latest; nothing is promised when absent
     * @param at when it was told; now when absent
     */
    public record Body(
            Audience audience, String text, @Nullable Instant nextUpdateBy, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/status-updates",
                Access.LOG,
                Operation.of(
                                "tellStatus",
                                "Keeps what people were told of how an incident stands, and when they hear more.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private TellStatus command(String id, Body body) {
        return new TellStatus(
                id,
                desk.commands().ids().next("upd"),
                new StatusUpdate(
                        body.audience(), Said.in("text", body.text()), body.nextUpdateBy()),
                desk.at(body.at()));
    }
}
