package dev.turnback.decision.signal.watch;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * What the watching knew at a place of the stream, so that it goes on from there. Watches are
 * stored beside those of the last time, and count once the head names them: what is read is of one
 * moment, whatever was broken off.
 */
final class Snapshots {

    static final ViewDefinition VIEW = ViewDefinition.named("watches", 1);

    private static final String SOURCE = "snapshots";
    private static final String HEAD = "head";

    private final ViewStore views;

    Snapshots(ViewStore views) {
        this.views = views;
    }

    /**
     * @param number of the snapshot, from 1
     * @param position up to where the stream was read
     * @param watches how many there were
     */
    private record Head(
            long number,
            long position,
            int watches,
            List<DutyState> duties,
            Map<String, Integer> takenBack) {}

    /**
     * @param position up to where the stream was read
     */
    record Snapshot(long number, long position, WatchingState state) {

        static final Snapshot NONE =
                new Snapshot(0, 0, new WatchingState(List.of(), List.of(), Map.of()));
    }

    /** Completes when it is stored; there is one writer at a time. */
    CompletableFuture<Snapshot> store(Snapshot last, long position, WatchingState state) {
        long number = last.number() + 1;
        int watches = state.watches().size();
        var changes = new ArrayList<ViewChange>();
        for (int i = 0; i < watches; i++) {
            changes.add(put(id(number, i), position, state.watches().get(i)));
        }
        var head = new Head(number, position, watches, state.duties(), state.takenBack());
        return write(changes)
                .thenCompose(_ -> write(List.of(put(HEAD, position, head))))
                .thenApply(_ -> new Snapshot(number, position, state));
    }

    private CompletableFuture<Void> write(List<ViewChange> changes) {
        return changes.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : views.write(new ViewBatch(VIEW.name(), SOURCE, changes));
    }

    /** What is known further on in the stream replaces what was broken off before. */
    private static ViewChange put(String id, long position, Object body) {
        return new ViewChange.Put(id, position, Map.of(), Json.mapper().writeValueAsString(body));
    }

    /** The snapshots with odd and those with even numbers take turns. */
    private static String id(long number, int watch) {
        return number % 2 + "/" + watch;
    }

    CompletableFuture<Snapshot> last() {
        return views.get(VIEW.name(), HEAD)
                .thenCompose(
                        row ->
                                row.isEmpty()
                                        ? CompletableFuture.completedFuture(Snapshot.NONE)
                                        : read(row.get()));
    }

    private CompletableFuture<Snapshot> read(ViewRow row) {
        Head head = Json.mapper().readValue(row.body(), Head.class);
        List<String> ids =
                IntStream.range(0, head.watches()).mapToObj(i -> id(head.number(), i)).toList();
        return views.entries(VIEW.name(), ids)
                .thenApply(
                        found ->
                                new Snapshot(
                                        head.number(),
                                        head.position(),
                                        new WatchingState(
                                                ids.stream().map(id -> watch(found, id)).toList(),
                                                head.duties(),
                                                head.takenBack())));
    }

    private static WatchState watch(Map<String, ViewEntry> found, String id) {
        return Optional.ofNullable(found.get(id))
                .filter(ViewRow.class::isInstance)
                .map(row -> Json.mapper().readValue(((ViewRow) row).body(), WatchState.class))
                .orElseThrow(() -> new IllegalStateException("the snapshot lacks " + id));
    }
}
