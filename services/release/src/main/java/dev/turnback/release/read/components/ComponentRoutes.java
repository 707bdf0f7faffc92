package dev.turnback.release.read.components;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import reactor.core.publisher.Mono;

/** {@code GET /components} and one of them. */
public record ComponentRoutes(Rows<ComponentView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/components",
                        Access.READ,
                        Operation.of("listComponents", "The components, by id.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () ->
                                                rows.page(
                                                        request,
                                                        ViewQuery.along("components", "byId")))),
                Route.get(
                        "/api/v1/components/{id}",
                        Access.READ,
                        Operation.of("getComponent", "One component.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(ComponentView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<ComponentView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no component " + id)));
    }
}
