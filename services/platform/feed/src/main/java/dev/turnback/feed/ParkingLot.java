package dev.turnback.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What one projection has parked; changed by its loop only, and seen by everybody. */
final class ParkingLot {

    private final FeedProjection projection;
    private final ParkedEvents stored;
    private final int limit;
    private volatile Held held = new Held(new TreeMap<>());

    private record Held(NavigableMap<Long, ParkedEvent> byPosition, Set<String> keys) {
        Held(NavigableMap<Long, ParkedEvent> byPosition) {
            this(
                    byPosition,
                    byPosition.values().stream()
                            .map(ParkedEvent::key)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    ParkingLot(FeedProjection projection, ParkedEvents stored, int limit) {
        this.projection = projection;
        this.stored = stored;
        this.limit = limit;
    }

    CompletableFuture<Void> load() {
        return stored.of(projection.view(), projection.source())
                .thenAccept(
                        events -> {
                            var byPosition = new TreeMap<Long, ParkedEvent>();
                            events.forEach(each -> byPosition.put(each.position(), each));
                            held = new Held(byPosition);
                        });
    }

    /** Completes when they are stored. An event that is parked already stays as it is. */
    CompletableFuture<Void> park(Collection<ParkedEvent> events) {
        List<ParkedEvent> more =
                events.stream().filter(e -> !held.byPosition.containsKey(e.position())).toList();
        if (count() + more.size() > limit) {
            return CompletableFuture.failedFuture(StoppedException.tooManyParked(limit));
        }
        return stored.put(more).thenRun(() -> keep(more));
    }

    CompletableFuture<Void> update(ParkedEvent event) {
        return stored.put(List.of(event)).thenRun(() -> keep(List.of(event)));
    }

    private void keep(List<ParkedEvent> events) {
        if (!events.isEmpty()) {
            var byPosition = new TreeMap<>(held.byPosition);
            events.forEach(each -> byPosition.put(each.position(), each));
            held = new Held(byPosition);
        }
    }

    CompletableFuture<Void> remove(ParkedEvent event) {
        return stored.remove(List.of(event))
                .thenRun(
                        () -> {
                            var byPosition = new TreeMap<>(held.byPosition);
                            byPosition.remove(event.position());
                            held = new Held(byPosition);
                        });
    }

    CompletableFuture<Void> removeAll() {
        return stored.remove(events()).thenRun(() -> held = new Held(new TreeMap<>()));
    }

    boolean holds(String key) {
        return held.keys.contains(key);
    }

    int count() {
        return held.byPosition.size();
    }

    List<ParkedEvent> events() {
        return List.copyOf(held.byPosition.values());
    }

    Optional<Instant> firstRecorded() {
        return held.byPosition.values().stream()
                .map(ParkedEvent::recordedAt)
                .min(Comparator.naturalOrder());
    }
}
