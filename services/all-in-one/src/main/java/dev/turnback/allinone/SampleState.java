package dev.turnback.allinone;

import dev.turnback.launch.HealthRoutes;
import java.util.Optional;

/** How far the sample is. */
sealed interface SampleState {

    /** The server runs without it. */
    record NotAsked() implements SampleState {}

    record Loading(int itemsDone, int totalItems) implements SampleState {}

    /** Recorded, and in every view. */
    record Shown(int totalItems) implements SampleState {}

    record Failed(String problem) implements SampleState {}

    /** As those are told who ask whether the server is ready; empty unless it was asked for. */
    default Optional<HealthRoutes.Sample> told() {
        return switch (this) {
            case NotAsked none -> Optional.empty();
            case Loading at ->
                    Optional.of(
                            new HealthRoutes.Sample(at.itemsDone(), at.totalItems(), false, null));
            case Shown all ->
                    Optional.of(
                            new HealthRoutes.Sample(
                                    all.totalItems(), all.totalItems(), true, null));
            case Failed no -> Optional.of(new HealthRoutes.Sample(0, 0, false, no.problem()));
        };
    }
}
