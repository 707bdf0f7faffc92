package dev.turnback.service;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.FeedProjection;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.RunnerSettings;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Json;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * What a service knows of things that another one records: a view over what that one publishes.
 *
 * @param <V> its rows
 */
public final class Heard<V> implements AutoCloseable {

    private record Following<V>(EventFeed feed, ProjectionRunner runner, Rows<V> rows) {}

    private final View<V> view;
    private final String source;
    private final ViewStore store;
    private final Machinery machinery;
    private final FeedProjection projection;
    private final AtomicReference<@Nullable Following<V>> following = new AtomicReference<>();

    /**
     * @param source the log whose published events fill the view
     * @param store opened with the view's definition
     */
    public Heard(View<V> view, String source, ViewStore store, Machinery machinery) {
        this(view, source, store, machinery, view.projection(store, source, Json.mapper()));
    }

    private Heard(
            View<V> view,
            String source,
            ViewStore store,
            Machinery machinery,
            FeedProjection projection) {
        this.view = view;
        this.source = source;
        this.store = store;
        this.machinery = machinery;
        this.projection = projection;
    }

    /**
     * Keeps every event as it was published, one a row under the event's id.
     *
     * @param row what is kept of an event; pure
     */
    public static <V> Heard<V> events(
            View<V> view,
            String source,
            ViewStore store,
            Machinery machinery,
            Function<PublishedEvent, V> row) {
        return new Heard<>(
                view,
                source,
                store,
                machinery,
                view.projection(store, source, Json.mapper(), PublishedEvent::id, row));
    }

    /**
     * Begins to follow.
     *
     * @param feed has the source; the caller's to close, after this
     * @throws IllegalStateException when it follows a feed already
     */
    public void follow(EventFeed feed) {
        var runner =
                new ProjectionRunner(
                        feed,
                        store,
                        List.of(projection),
                        RunnerSettings.DEFAULT,
                        machinery.executor(),
                        machinery.timer(),
                        machinery.clock());
        var now = new Following<>(feed, runner, new Rows<>(view, store, runner, Json.mapper()));
        if (!following.compareAndSet(null, now)) {
            runner.close();
            throw new IllegalStateException("it follows a feed already");
        }
    }

    /**
     * The row; what is published but not here yet is waited for, as long as a caller waits.
     *
     * @return empty when no such thing is known; 503 when nothing is followed yet
     */
    public Mono<V> find(String id) {
        Following<V> now = following.get();
        if (now == null) {
            return Mono.error(Heard::notYet);
        }
        return now.rows()
                .get(id)
                .switchIfEmpty(Mono.defer(() -> caughtUp(now).then(now.rows().get(id))));
    }

    /**
     * All rows that a search finds, once the view knows what was published before it was asked; 503
     * when nothing is followed yet or that takes longer than a caller waits.
     */
    public Mono<List<V>> all(ViewQuery query) {
        Following<V> now = following.get();
        if (now == null) {
            return Mono.error(Heard::notYet);
        }
        return caughtUp(now)
                .flatMap(reached -> reached ? now.rows().all(query) : Mono.error(Heard::notYet));
    }

    /**
     * How far the view is, once it knows what was published before it was asked; 503 when nothing
     * is followed yet or that takes longer than a caller waits.
     */
    public Mono<PositionVector> reached() {
        Following<V> now = following.get();
        if (now == null) {
            return Mono.error(Heard::notYet);
        }
        return caughtUp(now)
                .flatMap(
                        reached ->
                                reached
                                        ? Mono.just(now.runner().applied())
                                        : Mono.error(Heard::notYet));
    }

    /** The rows that a search finds in what is here, which may be behind what is published. */
    public Mono<List<V>> here(ViewQuery query) {
        Following<V> now = following.get();
        return now == null ? Mono.error(Heard::notYet) : now.rows().all(query);
    }

    /** How far it follows; empty before it does. */
    public Optional<ProjectionRunner> runner() {
        return Optional.ofNullable(following.get()).map(Following::runner);
    }

    @Override
    public void close() {
        runner().ifPresent(ProjectionRunner::close);
    }

    private Mono<Boolean> caughtUp(Following<V> now) {
        return Mono.fromFuture(() -> now.feed().head(source))
                .flatMap(
                        head ->
                                Mono.fromFuture(
                                        () ->
                                                now.runner()
                                                        .reach(
                                                                PositionVector.of(source, head),
                                                                AtLeast.PATIENCE)));
    }

    private static Problem notYet() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-there-yet",
                "what other services know is not here yet; try again",
                Map.of());
    }
}
