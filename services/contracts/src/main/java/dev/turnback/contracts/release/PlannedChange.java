package dev.turnback.contracts.release;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release changes.
 *
 * @param pattern how it is built, such as "expand only"; null for the kind as a whole
 * @param reversibility as it was planned; null when nobody said
 */
public record PlannedChange(
        ChangeKind kind, @Nullable String pattern, @Nullable Reversibility reversibility) {}
