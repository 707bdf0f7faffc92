package dev.turnback.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest known state of entities, each with the position up to which their events are in it.
 * What was recorded since is read on top of it, so an old entry costs time, never correctness.
 */
final class EntityCache<S> {
    private final LinkedHashMap<String, Known<S>> entities;

    EntityCache(int capacity) {
        entities =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Known<S>> eldest) {
                        return size() > capacity;
                    }
                };
    }

    synchronized @Nullable Known<S> get(String id) {
        return entities.get(id);
    }

    synchronized void put(String id, Known<S> known) {
        entities.merge(id, known, (a, b) -> a.position() > b.position() ? a : b);
    }

    /**
     * @param unsaved how many events went into the state since it was last written as a snapshot
     */
    record Known<S>(S state, long position, int unsaved) {}
}
