package dev.turnback.imports.domain;

import java.util.List;

/**
 * What became of the items of a batch.
 *
 * @param recorded new, or with new content
 * @param unchanged known already
 */
public record BatchCounts(int recorded, int unchanged, List<RefusedItem> refused) {

    public BatchCounts {
        refused = List.copyOf(refused);
    }

    /** How many items the batch had. */
    public int items() {
        return recorded + unchanged + refused.size();
    }
}
