package dev.turnback.guidance.read.improvements;

import dev.turnback.guidance.read.improvements.ImprovementView.State;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /improvements} and one of them. */
public record ImprovementRoutes(Rows<ImprovementView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/improvements",
                        Access.READ,
                        Operation.of(
                                        "listImprovements",
                                        "The design improvements, those proposed last first.")
                                .query("state", "only PROPOSED, STARTED, DELIVERED or DROPPED ones")
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
                        "/api/v1/improvements/{id}",
                        Access.READ,
                        Operation.of("getImprovement", "One design improvement.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(ImprovementView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private static ViewQuery query(ServerRequest request) {
        return along(Params.text(request, "component"), Params.oneOf(request, "state", State.class))
                .backwards();
    }

    private static ViewQuery along(@Nullable String component, @Nullable State state) {
        if (component == null) {
            return state == null
                    ? ViewQuery.along("improvements", "byTime")
                    : ViewQuery.along("improvements", "byState").with(ViewValue.of(state.name()));
        }
        return state == null
                ? ViewQuery.along("improvements", "byComponent").with(ViewValue.of(component))
                : ViewQuery.along("improvements", "byComponentAndState")
                        .with(ViewValue.of(component), ViewValue.of(state.name()));
    }

    private Mono<ImprovementView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no improvement " + id)));
    }
}
