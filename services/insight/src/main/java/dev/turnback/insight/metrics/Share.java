package dev.turnback.insight.metrics;

import org.jspecify.annotations.Nullable;

/** Shares of counts. */
final class Share {

    private Share() {}

    /** Null when there is nothing to have a share of. */
    static @Nullable Double of(int part, int whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
