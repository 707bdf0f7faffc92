package dev.turnback.release.domain.rehearsal;

import dev.turnback.contracts.RecoveryAction;
import java.util.List;

/**
 * The procedure as it was when it was walked.
 *
 * @param version counts from 1
 * @param timeBoundSeconds how long it may take
 */
public record RehearsedProcedure(
        String id,
        int version,
        String name,
        RecoveryAction action,
        List<PlannedStep> steps,
        double timeBoundSeconds) {

    public RehearsedProcedure {
        steps = List.copyOf(steps);
    }

    /**
     * @param executor a role, a team or a machine
     */
    public record PlannedStep(String text, String executor, double expectedSeconds) {}
}
