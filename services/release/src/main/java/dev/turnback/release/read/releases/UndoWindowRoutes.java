package dev.turnback.release.read.releases;

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
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /undo-windows}. */
public record UndoWindowRoutes(Rows<ReleaseView> rows, InstantSource clock) {

    private static final int STANDARD = 50;
    private static final int MOST = 500;

    public Route route() {
        return Route.get(
                "/api/v1/undo-windows",
                Access.READ,
                Operation.of(
                                "listUndoWindows",
                                "The open undo windows, the soonest to close first.")
                        .query("component", "only this component's")
                        .query("open", "true, which is also meant when it is absent")
                        .query("limit", "at most so many, 1 to 500; 50 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Rows.Page.class),
                request -> AtLeast.read(request, rows.progress(), () -> page(request)));
    }

    private Mono<Rows.Page<OpenWindow>> page(ServerRequest request) {
        String open = Params.text(request, "open");
        if (open != null && !open.equals("true")) {
            throw Problem.badField("open", "expected true: only open windows are listed");
        }
        int limit = Params.limit(request, STANDARD, MOST);
        String after = Params.cursor(request);
        Instant now = clock.instant();
        return releases(query(Params.text(request, "component")))
                .map(
                        releases ->
                                releases.stream()
                                        .flatMap(release -> OpenWindow.of(release, now))
                                        .filter(
                                                each ->
                                                        after == null
                                                                || each.key().compareTo(after) > 0)
                                        .sorted(OpenWindow.SOONEST_FIRST)
                                        .toList())
                .map(all -> cut(all, limit));
    }

    private static Rows.Page<OpenWindow> cut(List<OpenWindow> all, int limit) {
        return all.size() <= limit
                ? new Rows.Page<>(all, null)
                : new Rows.Page<>(all.subList(0, limit), Params.toCursor(all.get(limit - 1).key()));
    }

    private static ViewQuery query(@Nullable String component) {
        ViewQuery all = ViewQuery.along("releases", "byOpenWindow").limit(MOST);
        return component == null ? all : all.with(ViewValue.of(component));
    }

    private Mono<List<ReleaseView>> releases(ViewQuery query) {
        return rows.find(query)
                .expand(
                        page ->
                                page.nextCursor() == null
                                        ? Mono.empty()
                                        : rows.find(query.after(page.nextCursor())))
                .flatMapIterable(Rows.Page::items)
                .collectList();
    }
}
