package dev.turnback.decision.read.attempts;

import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /attempts}, and one of them. */
public record AttemptRoutes(Rows<AttemptView> rows, Evidence evidence) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/attempts",
                        Access.READ,
                        Operation.of(
                                        "listAttempts",
                                        "The attempts to take back or to contain, the latest"
                                                + " first.")
                                .query("release", "those about this release")
                                .query(
                                        "incident",
                                        "those in this incident; a page of those of a release may"
                                                + " hold fewer then")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        this::list),
                Route.get(
                        "/api/v1/attempts/{id}",
                        Access.READ,
                        Operation.of(
                                        "getAttempt",
                                        "One attempt, and how it is judged by what is known now.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(JudgedAttempt.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return AtLeast.read(request, rows.progress(), () -> page(request));
    }

    private Mono<Rows.Page<AttemptView>> page(ServerRequest request) {
        String release = Params.text(request, "release");
        String incident = Params.text(request, "incident");
        if (release != null) {
            return rows.page(request, AttemptView.ofRelease(release).backwards())
                    .map(
                            page ->
                                    new Rows.Page<>(
                                            page.items().stream()
                                                    .filter(
                                                            row ->
                                                                    incident == null
                                                                            || incident.equals(
                                                                                    row
                                                                                            .incidentId()))
                                                    .toList(),
                                            page.nextCursor()));
        }
        return rows.page(
                request,
                (incident == null ? AttemptView.all() : AttemptView.ofIncident(incident))
                        .backwards());
    }

    private Mono<JudgedAttempt> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no attempt " + id)))
                .flatMap(
                        row -> evidence.judge(row).map(verdict -> new JudgedAttempt(row, verdict)));
    }
}
