package dev.turnback.feed;

import dev.turnback.feed.FeedProjection.Handler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies batches, and parks the events that cannot be applied together with those that must wait
 * for them. A batch that fails is halved until the event to blame is alone.
 */
final class Sieve {

    private static final Logger LOG = LoggerFactory.getLogger(Sieve.class);

    private final FeedProjection projection;
    private final Handler handler;
    private final ParkingLot lot;
    private final RunnerSurroundings around;
    private final Consumer<Throwable> troubled;
    private volatile @Nullable CompletableFuture<Boolean> pause;
    private volatile boolean stopped;

    /**
     * @param troubled hears of every failure that is tried again
     */
    Sieve(
            FeedProjection projection,
            Handler handler,
            ParkingLot lot,
            RunnerSurroundings around,
            Consumer<Throwable> troubled) {
        this.projection = projection;
        this.handler = handler;
        this.lot = lot;
        this.around = around;
        this.troubled = troubled;
    }

    /**
     * Completes when every event is applied or parked; fails only when no event is to blame.
     *
     * @param upTo as the handler is told
     */
    CompletableFuture<Void> apply(List<PublishedEvent> events, long upTo) {
        var free = new ArrayList<PublishedEvent>();
        var waiting = new ArrayList<ParkedEvent>();
        for (PublishedEvent event : events) {
            try {
                Optional<String> key = handler.key(event);
                if (key.isPresent() && lot.holds(key.get())) {
                    waiting.add(parked(event, key.get(), waitsFor(key.get()), 0));
                } else {
                    free.add(event);
                }
            } catch (RuntimeException | Error e) {
                waiting.add(parked(event, event.subject(), Failures.describe(e), 1));
            }
        }
        return lot.park(waiting)
                .thenCompose(
                        _ ->
                                free.isEmpty() && !events.isEmpty()
                                        ? CompletableFuture.completedFuture(null)
                                        : applyFree(free, upTo));
    }

    private String waitsFor(String key) {
        return lot.events().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> "waits for " + each.source() + ":" + each.position())
                .orElse("waits");
    }

    private CompletableFuture<Void> applyFree(List<PublishedEvent> events, long upTo) {
        return Failures.future(() -> handler.apply(events, upTo))
                .exceptionallyComposeAsync(
                        failure -> afterFailure(events, upTo, Failures.causeOf(failure)),
                        around.executor());
    }

    private CompletableFuture<Void> afterFailure(
            List<PublishedEvent> events, long upTo, Throwable cause) {
        if (events.isEmpty() || !Failures.isPoison(cause)) {
            return CompletableFuture.failedFuture(cause);
        }
        if (events.size() == 1) {
            return again(events.getFirst(), upTo, 1, cause).toCompletableFuture();
        }
        int middle = events.size() / 2;
        List<PublishedEvent> first = events.subList(0, middle);
        return apply(first, first.getLast().position())
                .thenComposeAsync(
                        _ -> apply(events.subList(middle, events.size()), upTo), around.executor());
    }

    private CompletionStage<Void> again(
            PublishedEvent event, long upTo, int attempts, Throwable cause) {
        if (!Failures.isPoison(cause)) {
            return CompletableFuture.failedFuture(cause);
        }
        troubled.accept(cause);
        if (attempts > around.settings().retries()) {
            return park(event, cause, attempts);
        }
        return pause(attempts)
                .thenComposeAsync(
                        _ -> Failures.future(() -> handler.apply(List.of(event), upTo)),
                        around.executor())
                .exceptionallyComposeAsync(
                        failure -> again(event, upTo, attempts + 1, Failures.causeOf(failure)),
                        around.executor());
    }

    private CompletableFuture<Void> park(PublishedEvent event, Throwable cause, int attempts) {
        LOG.error(
                "{}:{} ({}) is parked: {} cannot apply it",
                event.source(),
                event.position(),
                event.type(),
                projection.view(),
                cause);
        String key = handler.key(event).orElse(event.subject());
        return lot.park(List.of(parked(event, key, Failures.describe(cause), attempts)));
    }

    private ParkedEvent parked(PublishedEvent event, String key, String error, int attempts) {
        Instant now = around.clock().instant();
        return ParkedEvent.of(projection, event, key, error, attempts, now);
    }

    private CompletableFuture<Boolean> pause(int attempts) {
        var over = new CompletableFuture<Boolean>();
        pause = over;
        if (stopped) {
            stop();
            return over;
        }
        var alarm =
                around.timer()
                        .schedule(
                                () -> around.executor().execute(() -> over.complete(true)),
                                around.settings().pauseAfter(attempts).toMillis(),
                                TimeUnit.MILLISECONDS);
        return over.whenComplete((_, _) -> alarm.cancel(false));
    }

    /** Ends a pause before a retry, which then counts as no failure of the event. */
    void stop() {
        stopped = true;
        CompletableFuture<Boolean> waiting = pause;
        if (waiting != null) {
            waiting.completeExceptionally(new CancellationException("the projection is closed"));
        }
    }

    /**
     * Applies parked events of a key again, in order, and un-parks what succeeds; the first that
     * fails holds up the rest of its key. Fails when no event is to blame.
     *
     * @param event as its log has it now, empty when it publishes nothing any more
     */
    CompletableFuture<Boolean> retry(ParkedEvent parked, Optional<PublishedEvent> event) {
        return Failures.future(
                        () ->
                                event.map(each -> handler.apply(List.of(each), parked.position()))
                                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .thenCompose(_ -> lot.remove(parked))
                .thenApply(_ -> true)
                .exceptionallyComposeAsync(
                        failure -> stillFailing(parked, Failures.causeOf(failure)),
                        around.executor());
    }

    private CompletableFuture<Boolean> stillFailing(ParkedEvent parked, Throwable cause) {
        if (!Failures.isPoison(cause)) {
            return CompletableFuture.failedFuture(cause);
        }
        LOG.warn("{}:{} stays parked", parked.source(), parked.position(), cause);
        return lot.update(parked.failedAgain(Failures.describe(cause), around.clock().instant()))
                .thenApply(_ -> false);
    }
}
