package dev.turnback.incident.read.incidents;

import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Set;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /incidents} and one of them. */
public record IncidentRoutes(Rows<IncidentView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/incidents",
                        Access.READ,
                        Operation.of("listIncidents", "The incidents, the latest first.")
                                .query(
                                        "state",
                                        "only SUSPECTED, DISMISSED, OPEN, CONTAINED or RESOLVED ones")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> rows.page(request, query(request)))),
                Route.get(
                        "/api/v1/incidents/{id}",
                        Access.READ,
                        Operation.of("getIncident", "One incident, corrections applied.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(IncidentView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(rows, request.pathVariable("id")))));
    }

    private static ViewQuery query(ServerRequest request) {
        State state = Params.oneOf(request, "state", State.class);
        return state == null
                ? ViewQuery.along("incidents", "byTime").backwards()
                : ViewQuery.along("incidents", "byState")
                        .with(ViewValue.of(state.name()))
                        .backwards();
    }

    /** Those that are in one of the states, in no order. */
    public static Mono<List<IncidentView>> all(Rows<IncidentView> rows, Set<State> states) {
        return Flux.fromIterable(states)
                .concatMap(
                        state ->
                                rows.all(
                                        ViewQuery.along("incidents", "byState")
                                                .with(ViewValue.of(state.name()))))
                .flatMapIterable(found -> found)
                .collectList();
    }

    /** The incident; 404 when there is none. */
    public static Mono<IncidentView> one(Rows<IncidentView> rows, String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no incident " + id)));
    }
}
