package dev.turnback.release.domain.delivery;

import org.jspecify.annotations.Nullable;

/** Where a delivery stands. */
public sealed interface Delivery {

    record Unknown() implements Delivery {}

    /**
     * @param verdict the last one, null before the first
     * @param replaying true while a replay waits for its verdict
     */
    record Kept(String sourceId, Letter letter, @Nullable Verdict verdict, boolean replaying)
            implements Delivery {}
}
