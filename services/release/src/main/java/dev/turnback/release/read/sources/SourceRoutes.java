package dev.turnback.release.read.sources;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /sources} and one of them. */
public record SourceRoutes(Rows<SourceRow> rows) {

    /**
     * @param items the latest first
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page(List<SourceView> items, @Nullable String nextCursor) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/sources",
                        Access.READ,
                        Operation.of("listSources", "Who delivers what happened, latest first.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/sources/{id}",
                        Access.READ,
                        Operation.of("getSource", "One source, without its secret.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(SourceView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<Page> page(ServerRequest request) {
        return rows.page(request, ViewQuery.along("sources", "byAge").backwards())
                .map(
                        page ->
                                new Page(
                                        page.items().stream().map(SourceView::of).toList(),
                                        page.nextCursor()));
    }

    private Mono<SourceView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no source " + id)))
                .map(SourceView::of);
    }
}
