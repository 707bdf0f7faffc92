package dev.turnback.contracts.release;

/**
 * The version of a procedure that was in force when a rollout started.
 *
 * @param version 1 and up
 */
public record PinnedProcedure(String procedureId, int version) {}
