package dev.turnback.decision.domain.attempt;

import java.util.List;

/**
 * The version of a procedure that was in force.
 *
 * @param version 1 and up
 * @param steps in their order; empty where they are not known
 * @param timeBoundSeconds within which it must be done
 */
public record Guide(
        String procedureId, String name, int version, List<Step> steps, double timeBoundSeconds) {

    /**
     * @param executor who or what does it: a role, a team, a machine
     */
    public record Step(String text, String executor, double expectedSeconds) {}

    public Guide {
        steps = List.copyOf(steps);
    }
}
