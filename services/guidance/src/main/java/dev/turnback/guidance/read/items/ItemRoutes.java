package dev.turnback.guidance.read.items;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.guidance.read.items.ItemView.State;
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

/** {@code GET /guidance} and one of its items. */
public record ItemRoutes(Rows<ItemView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/guidance",
                        Access.READ,
                        Operation.of("listGuidance", "The guidance items, the latest first.")
                                .query("state", "only PROPOSED, ADOPTED or RETIRED ones")
                                .query(
                                        "reviewDue",
                                        "true: only those that have to be looked at again, the"
                                                + " longest due first")
                                .query("component", "only what applies to this component")
                                .query("changeKind", "only what applies to this kind of change")
                                .query("limit", "at most so many, 1 to 500; 50 when absent")
                                .query("cursor", "the nextCursor of the page before")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(Rows.Page.class),
                        request -> AtLeast.read(request, rows.progress(), () -> page(request))),
                Route.get(
                        "/api/v1/guidance/{id}",
                        Access.READ,
                        Operation.of("getGuidance", "One item with all its versions.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(ItemView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private Mono<Rows.Page<ItemView>> page(ServerRequest request) {
        String component = Params.text(request, "component");
        ChangeKind kind = Params.oneOf(request, "changeKind", ChangeKind.class);
        State state = Params.oneOf(request, "state", State.class);
        boolean due = Params.flag(request, "reviewDue");
        return rows.page(request, due ? ViewQuery.along("guidance", "byDue") : along(state))
                .map(
                        page ->
                                new Rows.Page<>(
                                        page.items().stream()
                                                .filter(item -> applies(item, component, kind))
                                                .filter(item -> isIn(item, state))
                                                .toList(),
                                        page.nextCursor()));
    }

    private static ViewQuery along(@Nullable State state) {
        return state == null
                ? ViewQuery.along("guidance", "byTime").backwards()
                : ViewQuery.along("guidance", "byState")
                        .with(ViewValue.of(state.name()))
                        .backwards();
    }

    private static boolean isIn(ItemView item, @Nullable State state) {
        return state == null || item.state() == state;
    }

    private static boolean applies(
            ItemView item, @Nullable String component, @Nullable ChangeKind kind) {
        return (component == null || item.scope().coversComponent(component))
                && (kind == null || item.scope().coversKind(kind));
    }

    private Mono<ItemView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("there is no guidance item " + id)));
    }
}
