package dev.turnback.service;

import dev.turnback.feed.ViewProgress;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads one view's rows. */
public final class Rows<V> {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 500;

    private final View<V> view;
    private final ViewStore store;
    private final ViewProgress progress;
    private final JsonMapper mapper;
    private final UnaryOperator<V> shown;

    public Rows(View<V> view, ViewStore store, ViewProgress progress, JsonMapper mapper) {
        this(view, store, progress, mapper, UnaryOperator.identity());
    }

    private Rows(
            View<V> view,
            ViewStore store,
            ViewProgress progress,
            JsonMapper mapper,
            UnaryOperator<V> shown) {
        this.view = view;
        this.store = store;
        this.progress = progress;
        this.mapper = mapper;
        this.shown = shown;
    }

    /**
     * The same rows, each read as it is now.
     *
     * @param row what becomes of a row with time alone
     */
    public Rows<V> shownAs(UnaryOperator<V> row) {
        return new Rows<>(view, store, progress, mapper, row);
    }

    public ViewProgress progress() {
        return progress;
    }

    /** The row as it is in the view now; empty when there is none. */
    public Mono<V> get(String id) {
        return Mono.fromFuture(() -> store.get(view.definition().name(), id))
                .flatMap(row -> Mono.justOrEmpty(row.map(this::decode)));
    }

    /** The row once the view holds a position; 503 when that takes longer than a caller waits. */
    public Mono<V> get(String id, PositionVector position) {
        return Mono.fromFuture(() -> progress.reach(position, AtLeast.PATIENCE))
                .flatMap(reached -> reached ? get(id) : Mono.error(() -> behind(position)));
    }

    /** A page of rows; {@code limit} and {@code cursor} are the request's. */
    public Mono<Page<V>> page(ServerRequest request, ViewQuery query) {
        ViewQuery asked =
                query.limit(Params.limit(request, STANDARD_LIMIT, MOST))
                        .after(Params.text(request, "cursor"));
        return find(asked)
                .onErrorMap(
                        IllegalArgumentException.class,
                        e ->
                                Problem.badField(
                                        "cursor", "expected the nextCursor of an earlier answer"));
    }

    /** The rows that a search finds. */
    public Mono<Page<V>> find(ViewQuery query) {
        return Mono.fromFuture(() -> store.find(query))
                .map(
                        page ->
                                new Page<>(
                                        page.rows().stream().map(this::decode).toList(),
                                        page.next().orElse(null)));
    }

    /** Every row that a search finds, page after page. */
    public Mono<List<V>> all(ViewQuery query) {
        ViewQuery pages = query.limit(ViewQuery.MAX_LIMIT);
        return find(pages)
                .expand(
                        page ->
                                page.nextCursor() == null
                                        ? Mono.empty()
                                        : find(pages.after(page.nextCursor())))
                .flatMapIterable(Page::items)
                .collectList();
    }

    /**
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page<V>(List<V> items, @Nullable String nextCursor) {}

    private V decode(ViewRow row) {
        return shown.apply(mapper.readValue(row.body(), view.row()));
    }

    /** What was recorded cannot be shown: the view could not take its event, which is parked. */
    Problem lacks(String id, PositionVector position) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-shown",
                "it is recorded at "
                        + position
                        + ", but the view "
                        + view.definition().name()
                        + " lacks "
                        + id
                        + ": its event is parked, see the operations",
                Map.of("asked", position.toString()));
    }

    private Problem behind(PositionVector position) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-there-yet",
                "it is recorded at "
                        + position
                        + "; the views are at "
                        + progress.applied()
                        + progress.trouble().map(why -> " and cannot go on: " + why).orElse(""),
                Map.of("asked", position.toString(), "applied", progress.applied().toString()));
    }
}
