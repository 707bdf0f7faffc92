package dev.turnback.release.read.rehearsals;

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
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /rehearsals} and one of them. */
public record RehearsalRoutes(Rows<RehearsalView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/rehearsals",
                        Access.READ,
                        Operation.of("listRehearsals", "The rehearsals, the latest first.")
                                .query("component", "only this component's")
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
                        "/api/v1/rehearsals/{id}",
                        Access.READ,
                        Operation.of("getRehearsal", "One release with its changes and attempts.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(RehearsalView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private static ViewQuery query(ServerRequest request) {
        String component = Params.text(request, "component");
        return component == null
                ? ViewQuery.along("rehearsals", "byTime").backwards()
                : ViewQuery.along("rehearsals", "byComponent")
                        .with(ViewValue.of(component))
                        .backwards();
    }

    private Mono<RehearsalView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no rehearsal " + id)));
    }
}
