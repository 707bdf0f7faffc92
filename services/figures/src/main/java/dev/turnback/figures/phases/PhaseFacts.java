package dev.turnback.figures.phases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one incident, as claimed, UTC; null where nobody knows.
 *
 * @param signalOnset when the earliest of its rules began to be breached
 * @param harmBegan when somebody says that the harm began, the earliest of all kinds
 * @param declared when it was declared or suspected
 * @param knowable when the first of its rules was knowable
 * @param decided when what was decided, and stands, was decided
 * @param finished when the action that carries it out was finished
 * @param signalClear since when all of its rules are clear
 * @param contained when somebody says that the harm was contained
 * @param resolved when it was resolved
 * @param epsilon how far the clocks involved may be apart, 0 and up
 */
public record PhaseFacts(
        @Nullable Instant signalOnset,
        @Nullable Instant harmBegan,
        Instant declared,
        @Nullable Instant knowable,
        @Nullable Instant decided,
        @Nullable Instant finished,
        @Nullable Instant signalClear,
        @Nullable Instant contained,
        @Nullable Instant resolved,
        Duration epsilon) {}
