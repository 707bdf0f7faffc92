package dev.turnback.decision.domain.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a step went.
 *
 * @param step of the procedure, 1 and up; null for one that it does not have
 * @param what the step is, in words; of one of the procedure as the procedure has it
 * @param executor a role, a team or a machine
 * @param startedAt null when nobody said
 * @param endedAt when it was done, had failed or was skipped, UTC
 * @param note may be empty
 */
public record StepReport(
        @Nullable Integer step,
        String what,
        String executor,
        Result result,
        @Nullable Instant startedAt,
        Instant endedAt,
        String note) {

    /** How it ended. */
    public enum Result {
        DONE,
        FAILED,
        SKIPPED
    }

    /** Two reports of one step have the same key. */
    String key() {
        return step == null ? what : step.toString();
    }
}
