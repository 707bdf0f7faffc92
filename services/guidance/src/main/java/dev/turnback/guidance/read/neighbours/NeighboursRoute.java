package dev.turnback.guidance.read.neighbours;

import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import reactor.core.publisher.Mono;

/** {@code GET /guidance/{id}/neighbours}: what to look at before an item is adopted. */
public record NeighboursRoute(Rows<ItemView> items) {

    public Route route() {
        return Route.get(
                "/api/v1/guidance/{id}/neighbours",
                Access.READ,
                Operation.of(
                                "getGuidanceNeighbours",
                                "The items that say much the same as one, or contradict it.")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Neighbours.class),
                request ->
                        AtLeast.read(
                                request,
                                items.progress(),
                                () ->
                                        of(request.pathVariable("id"))
                                                .switchIfEmpty(
                                                        Mono.error(
                                                                () ->
                                                                        unknown(
                                                                                request
                                                                                        .pathVariable(
                                                                                                "id"))))));
    }

    /** Empty when there is no such item. */
    public Mono<Neighbours> of(String id) {
        return items.get(id)
                .flatMap(
                        item ->
                                items.all(ViewQuery.along("guidance", "byTime"))
                                        .map(all -> Neighbours.of(item, all)));
    }

    private static Problem unknown(String id) {
        return Problem.notFound("there is no guidance item " + id);
    }
}
