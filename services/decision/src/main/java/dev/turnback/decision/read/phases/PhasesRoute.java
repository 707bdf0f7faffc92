package dev.turnback.decision.read.phases;

import dev.turnback.axon.LogReader;
import dev.turnback.decision.read.incidents.IncidentHeard;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Heard;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /incidents/{id}/phases}: from the onset of the harm to containment. */
public record PhasesRoute(LogReader log, Heard<IncidentHeard> incidents) {

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/phases",
                Access.READ,
                Operation.of(
                                "getPhases",
                                "How long it took to detect, to decide, to act and to take effect.")
                        .query("asOf", "only what was recorded by then, RFC 3339")
                        .answers(PhasesView.class),
                this::phases);
    }

    private Mono<ServerResponse> phases(ServerRequest request) {
        String id = request.pathVariable("id");
        Instant asOf = Params.instant(request, "asOf");
        var position = PositionVector.of(log.log(), log.head());
        return view(id, asOf)
                .flatMap(view -> Positions.stamp(ServerResponse.ok(), position).bodyValue(view));
    }

    private Mono<PhasesView> view(String id, @Nullable Instant asOf) {
        Instant until = asOf == null ? Instant.MAX : asOf;
        // Asked before reading: what is closed then is in everything that is read later.
        boolean isFinal = asOf != null && hasClosed(asOf);
        return incidents
                .reached()
                .then(incidents.find(id))
                .map(heard -> heard.asOf(until))
                .filter(known -> known.exists())
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.notFound(
                                                asOf == null
                                                        ? "there is no incident " + id
                                                        : "nothing was recorded of an incident %s by %s"
                                                                .formatted(id, asOf))))
                .flatMap(known -> new Courses(log).of(id, known, until))
                .map(phases -> PhasesView.of(id, phases, asOf, isFinal));
    }

    private boolean hasClosed(Instant asOf) {
        return !asOf.isAfter(log.closedTime())
                && incidents.runner().filter(each -> !asOf.isAfter(each.closedTime())).isPresent();
    }
}
