package dev.turnback.guidance.read.acknowledgements;

import dev.turnback.guidance.read.components.KnownComponent;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import reactor.core.publisher.Mono;

/** {@code GET /guidance/{id}/acknowledgements}. */
public record AcknowledgementsRoute(Rows<ItemView> items, Heard<KnownComponent> components) {

    public Route route() {
        return Route.get(
                "/api/v1/guidance/{id}/acknowledgements",
                Access.READ,
                Operation.of(
                                "listAcknowledgements",
                                "Which teams acknowledged an item as it is now, and which did not.")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Acknowledging.class),
                request ->
                        AtLeast.read(
                                request,
                                items.progress(),
                                () -> acknowledging(request.pathVariable("id"))));
    }

    private Mono<Acknowledging> acknowledging(String id) {
        return items.get(id)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("there is no guidance item " + id)))
                .flatMap(
                        item ->
                                components
                                        .all(KnownComponent.all())
                                        .map(all -> Acknowledging.of(item, all)));
    }
}
