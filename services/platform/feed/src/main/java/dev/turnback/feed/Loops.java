package dev.turnback.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The projections of one runner. */
final class Loops {

    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);

    private final List<ProjectionLoop> all;
    private final List<EventFeed.Subscription> subscriptions;

    /**
     * Starts at once.
     *
     * @param alsoAdvanced hears of a source that may have grown
     */
    Loops(List<ProjectionLoop> all, EventFeed feed, Consumer<String> alsoAdvanced) {
        this.all = List.copyOf(all);
        this.subscriptions =
                all.stream()
                        .map(loop -> loop.projection().source())
                        .distinct()
                        .map(
                                source ->
                                        feed.onAdvance(
                                                source,
                                                () -> {
                                                    wake(source);
                                                    alsoAdvanced.accept(source);
                                                }))
                        .toList();
        wakeAll();
    }

    List<ProjectionLoop> all() {
        return all;
    }

    private void wake(String source) {
        for (ProjectionLoop loop : all) {
            if (loop.projection().source().equals(source)) {
                loop.wake();
            }
        }
    }

    void wakeAll() {
        all.forEach(ProjectionLoop::wake);
    }

    List<Progress> progress() {
        return all.stream().map(ProjectionLoop::progress).toList();
    }

    void resume() {
        all.forEach(ProjectionLoop::resume);
    }

    static List<ProjectionLoop> of(String view, List<ProjectionLoop> loops) {
        return loops.stream().filter(loop -> loop.projection().view().equals(view)).toList();
    }

    /** Fails with {@link IllegalArgumentException} when there are no loops. */
    static CompletableFuture<Retried> retry(
            List<ProjectionLoop> loops, Predicate<ParkedEvent> wanted) {
        if (loops.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("there is no such view"));
        }
        CompletableFuture<Retried> all = CompletableFuture.completedFuture(Retried.NOTHING);
        for (CompletableFuture<Retried> each :
                loops.stream().map(loop -> loop.retry(wanted)).toList()) {
            all = all.thenCombine(each, Retried::plus);
        }
        return all;
    }

    /** Completes when the batches at work have ended; no further one begins. */
    CompletableFuture<Boolean> stop() {
        subscriptions.forEach(EventFeed.Subscription::close);
        CompletableFuture<?>[] ended =
                all.stream().map(ProjectionLoop::close).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(ended).thenApply(_ -> true);
    }

    /** Waits for a stop, for a while. */
    static void await(CompletableFuture<Boolean> stopped, Duration patience) {
        try {
            stopped.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("a projection is still at work after {}", patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("stopping never fails", e);
        }
    }
}
