package dev.turnback.incident.write;

import dev.turnback.axon.Handled;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.read.findings.FindingView;
import dev.turnback.incident.read.incidents.IncidentRoutes;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.releases.KnownRelease;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Check;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import dev.turnback.web.Commands;
import dev.turnback.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What a command slice works with.
 *
 * @param releases what the release service has published
 */
public record Desk(
        CommandDesk commands,
        Rows<IncidentView> incidents,
        Rows<FindingView> findings,
        Heard<KnownRelease> releases) {

    /** Hands in a command about an incident and answers with the incident. */
    public Mono<ServerResponse> ask(IncidentCommand command, Commands.Received<?> received) {
        return commands.handle(command, received.context())
                .flatMap(handled -> answer(handled, command.incidentId()));
    }

    private Mono<ServerResponse> answer(Handled handled, String id) {
        return commands.answer(
                handled,
                HttpStatus.OK,
                incidents,
                id,
                incident -> IncidentRoutes.whole(incidents, incident));
    }

    /** The incident as everything recorded so far left it; 404 when there is none. */
    public Mono<IncidentView> current(String id) {
        PositionVector head = PositionVector.of(commands.log().log(), commands.side().head());
        return incidents
                .get(id, head)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no incident " + id)));
    }

    /** The claimed time, now when nobody claims one. */
    public Instant at(@Nullable Instant claimed) {
        return Check.at("at", claimed, commands.now());
    }
}
