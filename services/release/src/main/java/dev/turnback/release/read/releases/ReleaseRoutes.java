package dev.turnback.release.read.releases;

import dev.turnback.release.read.releases.ReleaseView.State;
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

/** {@code GET /releases} and one of them. */
public record ReleaseRoutes(Rows<ReleaseView> rows) {

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/releases",
                        Access.READ,
                        Operation.of("listReleases", "The releases, the latest first.")
                                .query("component", "only this component's")
                                .query(
                                        "state",
                                        "only PLANNED, ROLLING_OUT, COMPLETED, ROLLED_BACK or"
                                                + " OBSERVED ones")
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
                        "/api/v1/releases/{id}",
                        Access.READ,
                        Operation.of("getRelease", "One release with its changes and attempts.")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(ReleaseView.class),
                        request ->
                                AtLeast.read(
                                        request,
                                        rows.progress(),
                                        () -> one(request.pathVariable("id")))));
    }

    private static ViewQuery query(ServerRequest request) {
        String component = Params.text(request, "component");
        State state = Params.oneOf(request, "state", State.class);
        return query(component, state).backwards();
    }

    private static ViewQuery query(@Nullable String component, @Nullable State state) {
        if (component == null) {
            return state == null
                    ? ViewQuery.along("releases", "byTime")
                    : ViewQuery.along("releases", "byState").with(ViewValue.of(state.name()));
        }
        return state == null
                ? ViewQuery.along("releases", "byComponent").with(ViewValue.of(component))
                : ViewQuery.along("releases", "byComponentAndState")
                        .with(ViewValue.of(component), ViewValue.of(state.name()));
    }

    private Mono<ReleaseView> one(String id) {
        return rows.get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no release " + id)));
    }
}
