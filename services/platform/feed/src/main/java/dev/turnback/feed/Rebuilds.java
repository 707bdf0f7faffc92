package dev.turnback.feed;

import dev.turnback.feed.RebuildProgress.Purpose;
import dev.turnback.feed.RebuildProgress.State;
import dev.turnback.storage.ViewStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rebuilds and checks of a runner's views: one at a time for each view. */
final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Map<String, List<ProjectionLoop>> serving;
    private final RunnerSurroundings around;
    private final RebuildRecords records;
    private final Map<String, Rebuild> current = new ConcurrentHashMap<>();
    private final Map<String, RebuildRecord> past = new ConcurrentHashMap<>();
    private final Set<String> beginning = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Boolean> known;
    private volatile boolean closed;

    Rebuilds(Collection<ProjectionLoop> loops, RunnerSurroundings around) {
        this.serving =
                loops.stream().collect(Collectors.groupingBy(loop -> loop.projection().view()));
        this.around = around;
        this.records = new RebuildRecords(around.views());
        this.known = goOn(1);
    }

    /** Goes on with what was broken off, as soon as the store says what that is. */
    private CompletableFuture<Boolean> goOn(int attempt) {
        return Failures.future(records::all)
                .thenCombine(Failures.future(() -> around.views().copies()), this::goOn)
                .thenCompose(Function.identity())
                .exceptionallyComposeAsync(
                        failure -> {
                            LOG.warn("nobody knows yet which rebuilds go on", failure);
                            return closed
                                    ? CompletableFuture.failedFuture(failure)
                                    : around.pauseAfter(attempt)
                                            .thenComposeAsync(
                                                    _ -> goOn(attempt + 1), around.executor());
                        },
                        around.executor());
    }

    private CompletableFuture<Boolean> goOn(List<RebuildRecord> found, Set<String> copies) {
        var seen = new HashSet<String>();
        for (RebuildRecord record : found) {
            String view = record.view();
            seen.add(view);
            if (record.goesOn() && copies.contains(view) && serving.containsKey(view)) {
                begun(record.now(State.FILLING));
            } else {
                Instant now = around.clock().instant();
                past.put(record.id(), record.goesOn() ? record.endedUnseen(now) : record);
            }
        }
        CompletableFuture<Boolean> done = CompletableFuture.completedFuture(true);
        for (String view : copies) {
            if (serving.containsKey(view) && !goesOn(view)) {
                done =
                        seen.contains(view)
                                ? done.thenCompose(_ -> forgetCopy(view))
                                : done.thenApply(_ -> begun(record(view, Purpose.REBUILD)));
            }
        }
        return done;
    }

    private CompletableFuture<Boolean> forgetCopy(String view) {
        CompletableFuture<Void> forgotten = CompletableFuture.completedFuture(null);
        for (ProjectionLoop loop : of(view)) {
            forgotten =
                    forgotten.thenCompose(
                            _ ->
                                    around.parked()
                                            .of(ViewStore.copyOf(view), loop.projection().source())
                                            .thenCompose(around.parked()::remove));
        }
        return forgotten.thenCompose(_ -> around.views().dropCopy(view)).thenApply(_ -> true);
    }

    private RebuildRecord record(String view, Purpose purpose) {
        return RebuildRecord.begun(view, purpose, around.clock().instant());
    }

    private List<ProjectionLoop> of(String view) {
        return serving.getOrDefault(view, List.of());
    }

    private boolean begun(RebuildRecord record) {
        var rebuild = new Rebuild(record, of(record.view()), around, records);
        Rebuild before = current.put(record.view(), rebuild);
        if (before != null) {
            past.put(before.record().id(), before.record());
        }
        if (!closed) {
            rebuild.start();
        }
        return true;
    }

    /** Completes when the copy is begun and remembered: from then on it survives a restart. */
    CompletableFuture<Boolean> begin(String view, Purpose purpose) {
        if (of(view).isEmpty()) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("there is no view " + view));
        }
        if (goesOn(view) || !beginning.add(view)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(view + " is being rebuilt or checked already"));
        }
        return known.thenComposeAsync(_ -> beginNow(view, purpose), around.executor())
                .whenComplete((_, _) -> beginning.remove(view));
    }

    private boolean goesOn(String view) {
        Rebuild rebuild = current.get(view);
        return rebuild != null && rebuild.goesOn();
    }

    private CompletableFuture<Boolean> beginNow(String view, Purpose purpose) {
        if (goesOn(view)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException(view + " is being rebuilt or checked already"));
        }
        RebuildRecord record = record(view, purpose);
        return forgetCopy(view)
                .thenCompose(_ -> records.put(record))
                .thenCompose(_ -> around.views().beginCopy(view))
                .thenApply(_ -> begun(record));
    }

    /** Completes with false when nothing goes on, or it is too late. */
    CompletableFuture<Boolean> cancel(String view) {
        Rebuild rebuild = current.get(view);
        return rebuild == null ? CompletableFuture.completedFuture(false) : rebuild.cancel();
    }

    /** What goes on for this purpose, or how it ended last. */
    Optional<RebuildProgress> progress(String view, Purpose purpose) {
        Rebuild rebuild = current.get(view);
        if (rebuild != null && rebuild.record().purpose() == purpose) {
            return Optional.of(rebuild.progress());
        }
        return Optional.ofNullable(past.get(view + "/" + purpose)).map(RebuildStatus::of);
    }

    /** The loops of the copies. */
    List<ProjectionLoop> filling() {
        return current.values().stream()
                .filter(Rebuild::goesOn)
                .flatMap(rebuild -> rebuild.both().filling().stream())
                .toList();
    }

    void wake(String source) {
        for (ProjectionLoop loop : filling()) {
            if (loop.projection().source().equals(source)) {
                loop.wake();
            }
        }
    }

    CompletableFuture<Void> close() {
        closed = true;
        var ended = new ArrayList<CompletableFuture<Boolean>>();
        current.values().forEach(rebuild -> ended.add(rebuild.close()));
        return CompletableFuture.allOf(ended.toArray(CompletableFuture<?>[]::new));
    }
}
