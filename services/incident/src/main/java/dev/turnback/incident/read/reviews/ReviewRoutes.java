package dev.turnback.incident.read.reviews;

import dev.turnback.incident.read.export.Exporter;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.reviews.ReviewView.State;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /reviews} and the review of an incident. */
public record ReviewRoutes(Rows<ReviewView> rows, Rows<IncidentView> incidents, Exporter exporter) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/reviews",
                        Access.READ,
                        Operation.of("listReviews", "The reviews of incidents, the latest first.")
                                .query("state", "only OPEN, PUBLISHED or AMENDED ones")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/incidents/{id}/review",
                        Access.READ,
                        Operation.of(
                                        "getReview",
                                        "The review of an incident, with the obligations that it"
                                                + " looks at and what contradicts itself.")
                                .query("asOf", "as it was known then, RFC 3339")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Reviewed.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () ->
                                                one(
                                                        exporter,
                                                        request.pathVariable("id"),
                                                        Params.instant(request, "asOf")))));
    }

    private Mono<Rows.Page<ListedReview>> page(ServerRequest request) {
        return rows.page(request, query(request))
                .flatMap(
                        page ->
                                Flux.fromIterable(page.items())
                                        .concatMap(this::listed)
                                        .collectList()
                                        .map(items -> new Rows.Page<>(items, page.nextCursor())));
    }

    private Mono<ListedReview> listed(ReviewView review) {
        return incidents
                .get(review.incidentId())
                .map(incident -> ListedReview.of(review, incident))
                .defaultIfEmpty(ListedReview.of(review, null));
    }

    private static ViewQuery query(ServerRequest request) {
        State state = Params.oneOf(request, "state", State.class);
        return state == null
                ? ViewQuery.along("reviews", "byTime").backwards()
                : ViewQuery.along("reviews", "byState")
                        .with(ViewValue.of(state.name()))
                        .backwards();
    }

    /** 404 when there is no such incident, or nobody had opened a review of it. */
    static Mono<Reviewed> one(Exporter exporter, String incidentId, @Nullable Instant asOf) {
        return exporter.whole(incidentId, asOf)
                .flatMap(gathered -> Mono.justOrEmpty(Reviewed.of(gathered, asOf)))
                .switchIfEmpty(
                        Mono.error(
                                () -> Problem.notFound("nobody opened a review of " + incidentId)));
    }
}
