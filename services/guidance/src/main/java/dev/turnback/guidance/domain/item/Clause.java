package dev.turnback.guidance.domain.item;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What teams are asked to do, and where.
 *
 * @param pattern the way to build a change that it asks for, null when none
 * @param check what a gate looks for, null when only people can tell
 */
public record Clause(
        String text, Scope scope, @Nullable DesignPattern pattern, @Nullable GuidanceCheck check) {}
