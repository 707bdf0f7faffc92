package dev.turnback.incident.read.incidents;

import dev.turnback.axon.LogReader;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /incidents} and one of them. */
public record IncidentRoutes(Rows<IncidentView> rows, LogReader log) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/incidents",
                        Access.READ,
                        Operation.of("listIncidents", "The incidents, the latest first.")
                                .query(
                                        "state",
                                        "only SUSPECTED, DISMISSED, OPEN, CONTAINED, RESOLVED,"
                                                + " CLOSED, CANCELLED or MERGED ones")
                                .query(
                                        "unresolved",
                                        "true: only those recorded live that are suspected, open"
                                                + " or contained; not together with state")
                                .query("drill", "true: only exercises; false: everything else")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/incidents/{id}",
                        Access.READ,
                        Operation.of("getIncident", "One incident, corrections applied.")
                                .query("asOf", "as it was known then, RFC 3339")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(IncidentView.class),
                        request -> AtLeast.read(request, rows.progress(), () -> one(request))));
    }

    private Mono<Rows.Page<IncidentView>> page(ServerRequest request) {
        return rows.page(request, query(request))
                .flatMap(
                        page ->
                                Flux.fromIterable(page.items())
                                        .concatMap(each -> whole(rows, each))
                                        .map(IncidentView::listed)
                                        .collectList()
                                        .map(items -> new Rows.Page<>(items, page.nextCursor())));
    }

    private Mono<IncidentView> one(ServerRequest request) {
        String id = request.pathVariable("id");
        Instant asOf = Params.instant(request, "asOf");
        return asOf == null
                ? one(rows, id).flatMap(incident -> whole(rows, incident))
                : new AsOf(log).incident(id, asOf);
    }

    private static ViewQuery query(ServerRequest request) {
        State state = Params.oneOf(request, "state", State.class);
        boolean drill = Params.flag(request, "drill");
        boolean either = Params.text(request, "drill") == null;
        ViewValue asked = ViewValue.of(Boolean.toString(drill));
        if (Params.flag(request, "unresolved")) {
            if (state != null) {
                throw Problem.badField("unresolved", "expected either this or a state");
            }
            return either
                    ? ViewQuery.along("incidents", "unresolved").backwards()
                    : ViewQuery.along("incidents", "unresolvedByDrill").with(asked).backwards();
        }
        if (state == null) {
            return either
                    ? ViewQuery.along("incidents", "byTime").backwards()
                    : ViewQuery.along("incidents", "byDrill").with(asked).backwards();
        }
        ViewValue standing = ViewValue.of(state.name());
        return either
                ? ViewQuery.along("incidents", "byState").with(standing).backwards()
                : ViewQuery.along("incidents", "byStateAndDrill").with(standing, asked).backwards();
    }

    /** Those that are in one of the states, with what was merged into them, in no order. */
    public static Mono<List<IncidentView>> all(Rows<IncidentView> rows, Set<State> states) {
        return Flux.fromIterable(states)
                .concatMap(
                        state ->
                                rows.all(
                                        ViewQuery.along("incidents", "byState")
                                                .with(ViewValue.of(state.name()))))
                .flatMapIterable(found -> found)
                .concatMap(each -> whole(rows, each))
                .collectList();
    }

    /** The incident by itself; 404 when there is none. */
    public static Mono<IncidentView> one(Rows<IncidentView> rows, String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no incident " + id)));
    }

    /** The incident with what was merged into it. */
    public static Mono<IncidentView> whole(Rows<IncidentView> rows, IncidentView incident) {
        return MergedRows.whole(incident, rows::get);
    }
}
