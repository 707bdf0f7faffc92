package dev.turnback.insight.columns;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that figures need to know of a fact. Equal rows are one as good as the other, so a row has no
 * id: to take back a fact is to take back a row that equals it.
 *
 * @param kind the primary kind, null when none is known
 * @param at what its window goes by, UTC, kept to the microsecond
 * @param outcome by its name, so that populations may have outcomes of their own
 * @param time kept to the millisecond
 */
public record Row(
        String component,
        @Nullable ChangeKind kind,
        Instant at,
        String outcome,
        AttemptTime time) {}
