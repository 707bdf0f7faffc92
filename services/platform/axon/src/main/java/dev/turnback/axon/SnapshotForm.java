package dev.turnback.axon;

/**
 * Says that a slice's state can be written as JSON and read again.
 *
 * @param state a record, or a sealed interface of records, with components that are such types
 *     again, numbers, texts, times, enums or collections of these
 * @param version to be raised when the state or what {@code evolve} makes of an event changes:
 *     older snapshots are ignored then
 */
public record SnapshotForm<S>(Class<S> state, int version) {

    public SnapshotForm {
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1");
        }
    }
}
