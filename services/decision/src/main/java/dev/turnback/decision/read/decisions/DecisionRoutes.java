package dev.turnback.decision.read.decisions;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /decisions}, those of an incident, and one of them. */
public record DecisionRoutes(Rows<DecisionView> rows) {

    public List<Route> routes() {
        return List.of(
                list(
                        "/api/v1/decisions",
                        Operation.of("listDecisions", "The decisions, the latest first."),
                        request -> ViewQuery.along("decisions", "byTime").backwards()),
                list(
                        "/api/v1/incidents/{id}/decisions",
                        Operation.of(
                                "listDecisionsOfIncident",
                                "What was decided in an incident, in order of time."),
                        request ->
                                ViewQuery.along("decisions", "byIncident")
                                        .with(ViewValue.of(request.pathVariable("id")))),
                Route.get(
                        "/api/v1/decisions/{id}",
                        Access.READ,
                        Operation.of("getDecision", "One decision.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(DecisionView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Route list(String path, Operation operation, Function<ServerRequest, ViewQuery> query) {
        return Route.get(
                path,
                Access.READ,
                operation
                        .query("limit", "at most so many, 1 to 500; 50 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Rows.Page.class),
                request ->
                        AtLeast.read(
                                request,
                                rows.progress(),
                                () -> rows.page(request, query.apply(request))));
    }

    private Mono<DecisionView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no decision " + id)));
    }
}
