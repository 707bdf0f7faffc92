package dev.turnback.incident.read.findings;

import dev.turnback.incident.read.incidents.IncidentRoutes;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /incidents/{id}/findings} and {@code GET /findings/{id}}. */
public record FindingRoutes(Rows<FindingView> rows, Rows<IncidentView> incidents) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/incidents/{id}/findings",
                        Access.READ,
                        Operation.of("listFindings", "What was learned in an incident, in order.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request ->
                                AtLeast.read(request, rows.progress(), () -> ofIncident(request))),
                Route.get(
                        "/api/v1/findings/{id}",
                        Access.READ,
                        Operation.of("getFinding", "One finding.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(FindingView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<Rows.Page<FindingView>> ofIncident(ServerRequest request) {
        String id = request.pathVariable("id");
        ViewQuery query = ViewQuery.along("findings", "byIncident").with(ViewValue.of(id));
        return IncidentRoutes.one(incidents, id).then(rows.page(request, query));
    }

    private Mono<FindingView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no finding " + id)));
    }
}
