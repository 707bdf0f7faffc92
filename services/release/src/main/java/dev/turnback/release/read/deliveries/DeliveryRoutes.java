package dev.turnback.release.read.deliveries;

import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.ingest.Archive;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * What a source delivered, and one delivery with what was in it. The list says nothing of people;
 * what was in a delivery may name some, and is for admins only.
 */
public record DeliveryRoutes(Rows<DeliveryRow> rows, Archive archive) {

    /**
     * @param items the latest first
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page(List<DeliveryView> items, @Nullable String nextCursor) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/sources/{id}/deliveries",
                        Access.READ,
                        Operation.of("listDeliveries", "What a source delivered, latest first.")
                                .query("verdict", "only ACCEPTED, IGNORED, REFUSED or DUPLICATE")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/deliveries/{id}",
                        Access.OPERATE,
                        Operation.of("getDelivery", "A delivery with what was in it.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(OpenedDelivery.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<Page> page(ServerRequest request) {
        return rows.page(request, query(request))
                .map(
                        page ->
                                new Page(
                                        page.items().stream().map(DeliveryView::of).toList(),
                                        page.nextCursor()));
    }

    private static ViewQuery query(ServerRequest request) {
        ViewValue source = ViewValue.of(request.pathVariable("id"));
        Verdict verdict = Params.oneOf(request, "verdict", Verdict.class);
        return verdict == null
                ? ViewQuery.along("deliveries", "bySource").with(source).backwards()
                : ViewQuery.along("deliveries", "byVerdict")
                        .with(source, ViewValue.of(verdict.name()))
                        .backwards();
    }

    private Mono<OpenedDelivery> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no delivery " + id)))
                .flatMap(
                        row ->
                                body(row)
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
                                        .map(
                                                body ->
                                                        OpenedDelivery.of(
                                                                DeliveryView.of(row),
                                                                body.orElse(null),
                                                                row.letter().contentType())));
    }

    /** A copy with the same bytes is kept once. */
    private Mono<String> body(DeliveryRow row) {
        Mono<Long> number =
                row.letter().kept() > 0 || row.copyOf() == null
                        ? Mono.just(row.letter().kept())
                        : rows.get(row.copyOf()).map(first -> first.letter().kept());
        return number.flatMap(archive::incoming)
                .map(incoming -> new String(incoming.bytes(), StandardCharsets.UTF_8));
    }
}
