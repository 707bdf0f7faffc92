package dev.turnback.feed;

import dev.turnback.storage.ViewStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** A view and its copy, source by source. */
final class SideBySide {

    private final List<ProjectionLoop> serving;
    private final List<ProjectionLoop> filling;

    /**
     * @param serving all of one view
     * @param around of the copy
     */
    SideBySide(List<ProjectionLoop> serving, RunnerSurroundings around) {
        this.serving = List.copyOf(serving);
        tellHandlers(FeedProjection.Handlers::began);
        this.filling =
                serving.stream()
                        .map(loop -> new ProjectionLoop(copyOf(loop.projection()), around))
                        .toList();
    }

    private static FeedProjection copyOf(FeedProjection of) {
        return new FeedProjection(ViewStore.copyOf(of.view()), of.source(), of.handlers());
    }

    List<ProjectionLoop> filling() {
        return filling;
    }

    List<Progress> progress() {
        return filling.stream().map(ProjectionLoop::progress).toList();
    }

    /** How many events the copy lacks. */
    int parked() {
        return filling.stream().mapToInt(ProjectionLoop::parked).sum();
    }

    boolean filled() {
        return filling.stream().allMatch(ProjectionLoop::nearHead);
    }

    boolean servingStopped() {
        return serving.stream().anyMatch(ProjectionLoop::stopped);
    }

    /**
     * Pauses both and brings them to the same positions; a view that has stopped stays behind.
     *
     * @return true when they are at the same positions
     */
    CompletableFuture<Boolean> align() {
        return all(serving, ProjectionLoop::pause)
                .thenCombine(all(filling, ProjectionLoop::pause), this::meet)
                .thenCompose(Function.identity());
    }

    private CompletableFuture<Boolean> meet(List<Long> served, List<Long> filled) {
        CompletableFuture<Boolean> same = CompletableFuture.completedFuture(true);
        for (int i = 0; i < serving.size(); i++) {
            long there = filled.get(i);
            long here = served.get(i);
            CompletableFuture<Boolean> met =
                    serving.get(i).stopped()
                            ? CompletableFuture.completedFuture(here == there)
                            : meet(i, Math.max(here, there));
            same = same.thenCombine(met, Boolean::logicalAnd);
        }
        return same;
    }

    private CompletableFuture<Boolean> meet(int i, long position) {
        return serving.get(i)
                .advanceTo(position)
                .thenCombine(filling.get(i).advanceTo(position), (_, _) -> true);
    }

    /** The copy has been promoted: the view's loops work on it from now on. */
    CompletableFuture<Boolean> switchOver() {
        tellHandlers(FeedProjection.Handlers::switched);
        return all(serving, ProjectionLoop::switchOver).thenApply(_ -> true);
    }

    private void tellHandlers(Consumer<FeedProjection.Handlers> news) {
        var told =
                Collections.newSetFromMap(new IdentityHashMap<FeedProjection.Handlers, Boolean>());
        for (ProjectionLoop loop : serving) {
            if (told.add(loop.projection().handlers())) {
                news.accept(loop.projection().handlers());
            }
        }
    }

    /** Ends the pause of the view. */
    void serve() {
        serving.forEach(ProjectionLoop::goOn);
    }

    /** Lets the copy follow the logs. */
    void fill() {
        filling.forEach(ProjectionLoop::goOn);
    }

    CompletableFuture<Boolean> close() {
        return all(filling, ProjectionLoop::close).thenApply(_ -> true);
    }

    /** Forgets what the copy has parked. */
    CompletableFuture<Boolean> forgetParked() {
        return all(filling, loop -> loop.forgetParked().thenApply(_ -> true)).thenApply(_ -> true);
    }

    private static <T> CompletableFuture<List<T>> all(
            List<ProjectionLoop> loops, Function<ProjectionLoop, CompletableFuture<T>> step) {
        CompletableFuture<List<T>> done = CompletableFuture.completedFuture(List.of());
        for (CompletableFuture<T> each : loops.stream().map(step).toList()) {
            done =
                    done.thenCombine(
                            each,
                            (before, result) -> {
                                var more = new ArrayList<>(before);
                                more.add(result);
                                return more;
                            });
        }
        return done;
    }
}
