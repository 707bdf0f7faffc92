package dev.turnback.contracts.release;

/**
 * One step of a procedure.
 *
 * @param executor who or what does it: a role, a team, a machine
 */
public record ProcedureStep(String text, String executor, double expectedSeconds) {}
