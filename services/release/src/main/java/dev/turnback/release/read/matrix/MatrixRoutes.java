package dev.turnback.release.read.matrix;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /matrix} and one of its lines. */
public record MatrixRoutes(Rows<LineView> rows, Reversals reversals) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/matrix",
                        Access.READ,
                        Operation.of(
                                        "listMatrixLines",
                                        "The lines of the reversibility matrix, by component and"
                                                + " kind of change.")
                                .query("component", "only this component's")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/matrix/{id}",
                        Access.READ,
                        Operation.of("getMatrixLine", "One line of the reversibility matrix.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(LineView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<Rows.Page<LineView>> page(ServerRequest request) {
        return rows.page(request, along(Params.text(request, "component"))).flatMap(this::seen);
    }

    private static ViewQuery along(@Nullable String component) {
        ViewQuery all = ViewQuery.along("matrix", "byComponent");
        return component == null ? all : all.with(ViewValue.of(component));
    }

    private Mono<Rows.Page<LineView>> seen(Rows.Page<LineView> page) {
        return Flux.fromStream(page.items().stream().map(LineView::component).distinct())
                .concatMap(id -> reversals.of(id).map(times -> Map.entry(id, times)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(
                        times ->
                                new Rows.Page<>(
                                        page.items().stream()
                                                .map(line -> seen(line, times))
                                                .toList(),
                                        page.nextCursor()));
    }

    private static LineView seen(LineView line, Map<String, ObservedTimes> times) {
        ObservedTimes observed = times.get(line.component());
        return observed == null ? line : line.seenWith(observed);
    }

    private Mono<LineView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no line " + id)))
                .flatMap(line -> reversals.of(line.component()).map(line::seenWith));
    }
}
