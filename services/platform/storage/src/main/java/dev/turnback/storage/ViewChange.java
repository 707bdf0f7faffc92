package dev.turnback.storage;

import java.util.Map;

/** What becomes of one row. */
public sealed interface ViewChange {

    String id();

    /** The last position of the batch's source that this change contains. */
    long position();

    /**
     * The row is now this.
     *
     * @param keys values for the keys the view declares; a missing one hides the row from the
     *     indexes with that key
     */
    record Put(String id, long position, Map<String, ViewValue> keys, String body)
            implements ViewChange {
        public Put {
            keys = Map.copyOf(keys);
        }
    }

    /** The row is gone; a tombstone with the position stays. */
    record Remove(String id, long position) implements ViewChange {}
}
