package dev.turnback.imports.read;

import dev.turnback.imports.ImportAddress;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import reactor.core.publisher.Mono;

/** {@code GET …/imports} and one of them. */
public record ImportQueries(ImportAddress address, Rows<ImportView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        address.path(),
                        Access.READ,
                        Operation.of(address.operations("list"), "The imports, the latest first.")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () ->
                                                rows.page(
                                                        request,
                                                        ViewQuery.along("imports", "byStart")
                                                                .backwards()))),
                Route.get(
                        address.path() + "/{id}",
                        Access.READ,
                        Operation.of(address.operation("get"), "One import and how far it is.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(ImportView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<ImportView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no import " + id)));
    }
}
