package dev.turnback.feed;

import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Walks through what is due, in order of time. */
final class DueDeadlines {

    private static final int PAGE = 200;

    private final ViewStore views;
    private final DeadlineFiring firing;
    private final InstantSource clock;
    private final Executor executor;

    DueDeadlines(ViewStore views, DeadlineFiring firing, InstantSource clock, Executor executor) {
        this.views = views;
        this.firing = firing;
        this.clock = clock;
        this.executor = executor;
    }

    DeadlineFiring firing() {
        return firing;
    }

    /**
     * Fires what is due and was not fired yet; fails when store or desk do not answer.
     *
     * @param mayGoOn asked before each command
     */
    CompletableFuture<Void> fireAll(BooleanSupplier mayGoOn) {
        firing.beginLook();
        return page(byTime().to(afterNow()).limit(PAGE), mayGoOn).thenRun(firing::endLook);
    }

    private CompletableFuture<Void> page(ViewQuery query, BooleanSupplier mayGoOn) {
        return views.find(query)
                .thenComposeAsync(
                        page ->
                                fire(page, mayGoOn)
                                        .thenComposeAsync(
                                                _ -> rest(query, page, mayGoOn), executor),
                        executor);
    }

    private CompletableFuture<Void> fire(ViewPage page, BooleanSupplier mayGoOn) {
        return firing.unfired(page.rows().stream().map(row -> Deadline.read(row.body())).toList())
                .thenComposeAsync(due -> each(due.iterator(), mayGoOn), executor);
    }

    private CompletableFuture<Void> rest(ViewQuery query, ViewPage page, BooleanSupplier mayGoOn) {
        return page.next()
                .filter(_ -> mayGoOn.getAsBoolean())
                .map(next -> page(query.after(next), mayGoOn))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> each(Iterator<Deadline> due, BooleanSupplier mayGoOn) {
        if (!due.hasNext() || !mayGoOn.getAsBoolean()) {
            return CompletableFuture.completedFuture(null);
        }
        return firing.fire(due.next()).thenComposeAsync(_ -> each(due, mayGoOn), executor);
    }

    /** When the first deadline is due that is not due yet. */
    CompletableFuture<Optional<Instant>> next() {
        return views.find(byTime().from(afterNow()).limit(1))
                .thenApply(
                        page ->
                                page.rows().stream()
                                        .findFirst()
                                        .map(row -> Deadline.read(row.body()).dueAt()));
    }

    private static ViewQuery byTime() {
        return ViewQuery.along(DeadlineProjection.VIEW.name(), "by-due");
    }

    /** The end of a range is not in it, and what is due now is due. */
    private ViewValue afterNow() {
        return ViewValue.of(
                clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
    }
}
