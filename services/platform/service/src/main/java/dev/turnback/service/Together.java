package dev.turnback.service;

import dev.turnback.feed.ViewProgress;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Views that are read together: each log is known as far as the last of them knows it.
 *
 * @param parts asked for at every look, since some may not follow yet
 */
public record Together(Supplier<List<Part>> parts) implements ViewProgress {

    /**
     * @param source the log that these views follow
     */
    public record Part(String source, ViewProgress progress) {}

    @Override
    public PositionVector applied() {
        var all = new HashMap<String, Long>();
        for (Part part : parts.get()) {
            all.merge(part.source(), part.progress().applied().of(part.source()), Math::min);
        }
        return new PositionVector(all);
    }

    @Override
    public Instant closedTime() {
        return parts.get().stream()
                .map(part -> part.progress().closedTime())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    @Override
    public boolean caughtUp() {
        return parts.get().stream().allMatch(part -> part.progress().caughtUp());
    }

    @Override
    public Optional<String> trouble() {
        return parts.get().stream().flatMap(part -> part.progress().trouble().stream()).findFirst();
    }

    /** A log that none of them follows is never reached. */
    @Override
    public CompletableFuture<Boolean> reach(PositionVector position, Duration atMost) {
        List<CompletableFuture<Boolean>> waits =
                parts.get().stream()
                        .filter(part -> position.of(part.source()) > 0)
                        .map(
                                part ->
                                        part.progress()
                                                .reach(
                                                        PositionVector.of(
                                                                part.source(),
                                                                position.of(part.source())),
                                                        atMost))
                        .toList();
        return CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new))
                .thenApply(_ -> applied().reaches(position));
    }
}
