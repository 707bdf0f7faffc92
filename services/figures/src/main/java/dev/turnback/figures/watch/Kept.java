package dev.turnback.figures.watch;

/**
 * A sample that can still be read again.
 *
 * @param at nanoseconds since 1970
 * @param harm its value, turned so that more is more harm
 */
public record Kept(long at, double harm) {}
