package dev.turnback.insight.metrics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param asOf the time it was asked for, else the last time anything was recorded; null before that
 * @param isFinal true when nothing recorded later can change the answer
 * @param position the position vector, as text
 * @param facts the address of the facts behind it
 */
public record Stamp(@Nullable Instant asOf, boolean isFinal, String position, String facts) {

    public String status() {
        return isFinal ? "final" : "provisional";
    }
}
