package dev.turnback.storage;

import java.util.List;

/**
 * A way to find rows: sorted by the keys in this order, then by id. A row that lacks a value for
 * one of the keys is not found by the index.
 */
public record ViewIndex(String name, List<ViewKey> keys) {

    public ViewIndex {
        ViewNames.require(name);
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().map(ViewKey::name).distinct().count() != keys.size()) {
            throw new IllegalArgumentException(name + " needs keys, each of them once");
        }
    }
}
