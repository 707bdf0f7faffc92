package dev.turnback.figures.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a way back does not count as rehearsed.
 *
 * @param sentence the same for people
 * @param at when it became so, UTC; null when it always was
 */
public record Reason(Code code, String sentence, @Nullable Instant at) {

    /** Stable, for programs. */
    public enum Code {
        PROCEDURE_REVISED,
        PROCEDURE_RETIRED,
        PLATFORM_CHANGED,
        DATA_MODEL_CHANGED,
        OWNER_CHANGED,
        EXPIRED,
        NOT_PASSED,
        NOT_REPRESENTATIVE,
        NOT_VERIFIED,
        OVER_BOUND,
        /** Only a containment can be rehearsed for a one-way change, and none was. */
        NO_CONTAINMENT,
        /** A containment was rehearsed where a way back is needed. */
        ONLY_CONTAINMENT,
        NOT_REHEARSED
    }
}
