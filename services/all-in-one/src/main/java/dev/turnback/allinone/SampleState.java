package dev.turnback.allinone;

/** How far the sample is. */
sealed interface SampleState {

    /** The server runs without it. */
    record NotAsked() implements SampleState {}

    record Loading(int itemsDone, int totalItems) implements SampleState {}

    /** Recorded, and in every view. */
    record Shown(int totalItems) implements SampleState {}

    record Failed(String problem) implements SampleState {}

    /** True when nothing of it is still to come. */
    default boolean settled() {
        return switch (this) {
            case NotAsked none -> true;
            case Shown all -> true;
            case Loading some -> false;
            case Failed no -> false;
        };
    }
}
