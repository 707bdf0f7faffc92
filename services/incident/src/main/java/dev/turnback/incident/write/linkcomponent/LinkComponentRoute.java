package dev.turnback.incident.write.linkcomponent;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkComponent;
import dev.turnback.incident.domain.incident.LinkedComponent;
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

/** {@code POST /incidents/{id}/components}. */
public record LinkComponentRoute(Desk desk) {

    /**
     * @param link said again about the same component, it replaces what was said before
     * @param why what makes somebody think so
     * @param confidence how sure they are; not said when absent
     * @param at when it was said; now when absent
     */
    public record Body(
            String component,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/components",
                Access.LOG,
                Operation.of(
                                "linkComponent",
                                "Says what a component has to do with an incident, whichever release of it.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private LinkComponent command(String id, Body body) {
        return new LinkComponent(
                id,
                new LinkedComponent(
                        Check.id("component", body.component()),
                        body.link(),
                        Said.in("why", body.why()),
                        body.confidence()),
                desk.at(body.at()));
    }
}
