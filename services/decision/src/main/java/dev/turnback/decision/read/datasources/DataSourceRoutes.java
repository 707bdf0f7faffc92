package dev.turnback.decision.read.datasources;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /data-sources} and one of them. */
public record DataSourceRoutes(Rows<DataSourceRow> rows, Rows<MeasuredRule> measured) {

    /**
     * @param items by name
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page(List<DataSourceView> items, @Nullable String nextCursor) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/data-sources",
                        Access.READ,
                        Operation.of(
                                        "listDataSources",
                                        "What is asked for signals that nobody sends, by name, and"
                                                + " how that goes.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/data-sources/{name}",
                        Access.READ,
                        Operation.of("getDataSource", "One data source, without its secret.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(DataSourceView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("name")))));
    }

    private Mono<Page> page(ServerRequest request) {
        return rows.page(
                        request,
                        ViewQuery.along("data-sources", "byName").with(ViewValue.of("ACTIVE")))
                .flatMap(
                        page ->
                                Flux.fromIterable(page.items())
                                        .concatMap(this::view)
                                        .collectList()
                                        .map(items -> new Page(items, page.nextCursor())));
    }

    private Mono<DataSourceView> one(String name) {
        return rows.get(name)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("there is no data source " + name)))
                .flatMap(this::view);
    }

    private Mono<DataSourceView> view(DataSourceRow row) {
        return measured.all(
                        ViewQuery.along("measured-rules", "bySource")
                                .with(ViewValue.of(row.name())))
                .map(rules -> DataSourceView.of(row, rules));
    }
}
