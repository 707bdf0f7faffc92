package dev.turnback.release.read.procedures;

import dev.turnback.release.read.differences.Diff;
import dev.turnback.release.read.procedures.ProcedureView.State;
import dev.turnback.release.read.procedures.ProcedureView.Version;
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
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /procedures}, one of them, and what differs between two of its versions. */
public record ProcedureRoutes(Rows<ProcedureView> rows) {

    public List<Route> routes() {
        return List.of(list(), one(), diff());
    }

    private Route list() {
        return Route.get(
                "/api/v1/procedures",
                Access.READ,
                Operation.of("listProcedures", "The procedures, by name.")
                        .query("component", "only this component's")
                        .query("retired", "true for the retired ones, else those that are active")
                        .query("limit", "at most so many, 1 to 500; 50 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Rows.Page.class),
                request ->
                        AtLeast.read(
                                request,
                                rows.progress(),
                                () -> rows.page(request, query(request))));
    }

    private Route one() {
        return Route.get(
                "/api/v1/procedures/{id}",
                Access.READ,
                Operation.of("getProcedure", "One procedure with all its versions.")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(ProcedureView.class),
                request ->
                        AtLeast.read(
                                request, rows.progress(), () -> one(request.pathVariable("id"))));
    }

    private Route diff() {
        return Route.get(
                "/api/v1/procedures/{id}/diff",
                Access.READ,
                Operation.of("diffProcedure", "What differs between two versions.")
                        .query("from", "the earlier version; the one before the later when absent")
                        .query("to", "the later version; the newest when absent")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Diff.class),
                request ->
                        AtLeast.read(
                                request,
                                rows.progress(),
                                () ->
                                        one(request.pathVariable("id"))
                                                .map(row -> diff(row, request))));
    }

    private static ViewQuery query(ServerRequest request) {
        String component = Params.text(request, "component");
        ViewValue state =
                ViewValue.of(
                        (Params.flag(request, "retired") ? State.RETIRED : State.ACTIVE).name());
        return component == null
                ? ViewQuery.along("procedures", "byName").with(state)
                : ViewQuery.along("procedures", "byComponent").with(ViewValue.of(component), state);
    }

    private static Diff diff(ProcedureView row, ServerRequest request) {
        Version to = version(row, request, "to", row.version());
        Version from = version(row, request, "from", Math.max(1, to.version() - 1));
        return new Diff(
                from.version(), to.version(), ProcedureDiff.between(from.content(), to.content()));
    }

    private static Version version(
            ProcedureView row, ServerRequest request, String name, int standard) {
        long asked = Params.number(request, name, standard);
        return row.versions().stream()
                .filter(each -> each.version() == asked)
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.badField(
                                        name, "expected a version from 1 to " + row.version()));
    }

    private Mono<ProcedureView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no procedure " + id)));
    }
}
