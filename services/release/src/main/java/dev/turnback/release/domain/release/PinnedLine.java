package dev.turnback.release.domain.release;

import dev.turnback.contracts.Reversibility;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix said of a kind of change when the release was planned.
 *
 * @param version of the line
 * @param undoWindow null when the change does not become harder to take back with time
 */
public record PinnedLine(
        String lineId, int version, Reversibility reversibility, @Nullable UndoWindow undoWindow) {}
