package dev.turnback.decision.read.decisions;

import dev.turnback.axon.LogReader;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /decisions}, those of an incident, one of them, and what was known then. */
public record DecisionRoutes(Rows<DecisionView> rows, LogReader log) {

    public List<Route> routes() {
        return List.of(
                list(
                        "/api/v1/decisions",
                        Operation.of("listDecisions", "The decisions, the latest first.")
                                .query(
                                        "incidents",
                                        "only of these, ids separated by commas, at most "
                                                + OfIncidents.MOST_INCIDENTS),
                        this::page),
                list(
                        "/api/v1/incidents/{id}/decisions",
                        Operation.of(
                                "listDecisionsOfIncident",
                                "What was decided in an incident, in order of time."),
                        request ->
                                rows.page(
                                        request,
                                        DecisionView.ofIncident(request.pathVariable("id")))),
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
                                        () -> one(request.pathVariable("id")))),
                Route.get(
                        "/api/v1/decisions/{id}/evidence",
                        Access.READ,
                        Operation.of(
                                        "getEvidence",
                                        "What was known when it was decided, to the last byte: its"
                                                + " hash is in the decision.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(dev.turnback.decision.read.advice.Evidence.class),
                        this::evidence));
    }

    private Mono<ServerResponse> evidence(ServerRequest request) {
        return AtLeast.answer(
                request,
                rows.progress(),
                position ->
                        one(request.pathVariable("id"))
                                .flatMap(this::document)
                                .flatMap(
                                        json ->
                                                Positions.stamp(ServerResponse.ok(), position)
                                                        .contentType(MediaType.APPLICATION_JSON)
                                                        .bodyValue(json)));
    }

    /** Straight from the log. */
    private Mono<String> document(DecisionView decision) {
        long position = PositionVector.parse(decision.position()).of(log.log());
        return Mono.fromFuture(() -> log.read(position - 1, 1))
                .mapNotNull(page -> evidence(page.events().getFirst().body()))
                .map(Evidence::document)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.notFound(
                                                "what was known then was not kept with this"
                                                        + " decision")));
    }

    private static @Nullable Evidence evidence(Object event) {
        return event instanceof DecisionRecorded recorded ? recorded.taken().evidence() : null;
    }

    private Mono<Rows.Page<DecisionView>> page(ServerRequest request) {
        String incidents = Params.text(request, "incidents");
        return incidents == null
                ? rows.page(request, ViewQuery.along("decisions", "byTime").backwards())
                : new OfIncidents(rows).page(request, incidents);
    }

    private Route list(
            String path,
            Operation operation,
            Function<ServerRequest, Mono<Rows.Page<DecisionView>>> page) {
        return Route.get(
                path,
                Access.READ,
                operation
                        .query("limit", "at most so many, 1 to 500; 50 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Rows.Page.class),
                request -> AtLeast.read(request, rows.progress(), () -> page.apply(request)));
    }

    private Mono<DecisionView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no decision " + id)));
    }
}
