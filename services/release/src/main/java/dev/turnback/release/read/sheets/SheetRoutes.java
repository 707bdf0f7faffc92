package dev.turnback.release.read.sheets;

import dev.turnback.release.read.differences.Diff;
import dev.turnback.release.read.sheets.SheetView.Version;
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

/** {@code GET /sheets}, one of them, one version, and what differs between two versions. */
public record SheetRoutes(Rows<SheetView> rows) {

    public List<Route> routes() {
        return List.of(list(), one(), version(), diff());
    }

    private Route list() {
        return Route.get(
                "/api/v1/sheets",
                Access.READ,
                Operation.of("listSheets", "The decision sheets, by name.")
                        .query("component", "only this component's")
                        .query("template", "true for those that are of no component")
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
                "/api/v1/sheets/{id}",
                Access.READ,
                Operation.of("getSheet", "One decision sheet with all its versions.")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(SheetView.class),
                request -> AtLeast.read(request, rows.progress(), () -> one(request)));
    }

    private Route version() {
        return Route.get(
                "/api/v1/sheets/{id}/versions/{version}",
                Access.READ,
                Operation.of("getSheetVersion", "A decision sheet as it was in one version.")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Version.class),
                request ->
                        AtLeast.read(
                                request,
                                rows.progress(),
                                () -> one(request).map(row -> version(row, request))));
    }

    private Route diff() {
        return Route.get(
                "/api/v1/sheets/{id}/diff",
                Access.READ,
                Operation.of("diffSheet", "What differs between two versions.")
                        .query("from", "the earlier version; the one before the later when absent")
                        .query("to", "the later version; the newest when absent")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Diff.class),
                request ->
                        AtLeast.read(
                                request,
                                rows.progress(),
                                () -> one(request).map(row -> diff(row, request))));
    }

    private static ViewQuery query(ServerRequest request) {
        String component =
                Params.flag(request, "template")
                        ? SheetView.TEMPLATE
                        : Params.text(request, "component");
        return component == null
                ? ViewQuery.along("sheets", "byName")
                : ViewQuery.along("sheets", "byComponent").with(ViewValue.of(component));
    }

    private static Version version(SheetView row, ServerRequest request) {
        String asked = request.pathVariable("version");
        return row.versions().stream()
                .filter(each -> Integer.toString(each.version()).equals(asked))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.notFound(
                                        "the sheet %s has no version %s"
                                                .formatted(row.id(), asked)));
    }

    private static Diff diff(SheetView row, ServerRequest request) {
        Version to = version(row, request, "to", row.version());
        Version from = version(row, request, "from", Math.max(1, to.version() - 1));
        return new Diff(
                from.version(), to.version(), SheetDiff.between(from.content(), to.content()));
    }

    private static Version version(
            SheetView row, ServerRequest request, String name, int standard) {
        long asked = Params.number(request, name, standard);
        return row.versions().stream()
                .filter(each -> each.version() == asked)
                .findFirst()
                .orElseThrow(
                        () ->
                                Problem.badField(
                                        name, "expected a version from 1 to " + row.version()));
    }

    private Mono<SheetView> one(ServerRequest request) {
        String id = request.pathVariable("id");
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no sheet " + id)));
    }
}
