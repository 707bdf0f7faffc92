package dev.turnback.contracts.release;

/**
 * A procedure that was in force when a rollout started.
 *
 * @param version 1 and up
 */
public record PinnedProcedure(String id, int version) {}
