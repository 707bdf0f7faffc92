package dev.turnback.decision.read.obligations;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /obligations}, and one of them with its verdict so far. */
public record ObligationRoutes(
        Rows<ObligationView> rows, Rows<ObligationLink> links, SoFar verdicts) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/obligations",
                        Access.READ,
                        Operation.of("listObligations", "The obligations, the latest first.")
                                .query("release", "those that may be about this release")
                                .query("incident", "those that are dealt with in this incident")
                                .query(
                                        "open",
                                        "true for those that are not over; a page of those of a"
                                                + " release or an incident may hold fewer then")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        this::list),
                Route.get(
                        "/api/v1/obligations/{id}",
                        Access.READ,
                        Operation.of(
                                        "getObligation",
                                        "One obligation, and how it is judged by what is known"
                                                + " now.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(JudgedObligation.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return AtLeast.read(request, rows.progress(), () -> page(request));
    }

    private Mono<Rows.Page<ObligationView>> page(ServerRequest request) {
        boolean open = Params.flag(request, "open");
        String release = Params.text(request, "release");
        String incident = Params.text(request, "incident");
        if (release != null) {
            return linked(request, ObligationLink.ofRelease(release), shown(open, incident));
        }
        if (incident != null) {
            return linked(request, ObligationLink.ofIncident(incident), shown(open, null));
        }
        return rows.page(
                request, ViewQuery.along("obligations", open ? "open" : "byOnset").backwards());
    }

    private static Predicate<ObligationView> shown(boolean open, @Nullable String incident) {
        return row ->
                (!open || row.mayStillDoHarm())
                        && (incident == null || row.incidents().contains(incident));
    }

    private Mono<Rows.Page<ObligationView>> linked(
            ServerRequest request, ViewQuery query, Predicate<ObligationView> shown) {
        return links.page(request, query.backwards())
                .flatMap(
                        page ->
                                Flux.fromIterable(page.items())
                                        .concatMap(link -> rows.get(link.obligationId()))
                                        .filter(shown)
                                        .collectList()
                                        .map(items -> new Rows.Page<>(items, page.nextCursor())));
    }

    private Mono<JudgedObligation> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no obligation " + id)))
                .flatMap(verdicts::judged);
    }
}
