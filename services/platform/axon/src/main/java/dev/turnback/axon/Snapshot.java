package dev.turnback.axon;

/**
 * An entity's state as of a position of its log.
 *
 * @param entity the slice's name and the entity's id, such as {@code Release/rel_1}
 * @param position all events of the entity up to here are in the state
 * @param version of the state's form, see {@link SnapshotForm}
 * @param state JSON
 */
public record Snapshot(String entity, long position, int version, String state) {}
