package dev.turnback.cli.git;

import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.kernel.Versions;
import dev.turnback.kernel.Versions.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One commit often says the same version in several files ({@code 2.0} here, {@code 2.0.0} there):
 * that is one move.
 */
final class SameMoves {

    private final Map<String, List<HistoryItem>> kept = new HashMap<>();

    List<HistoryItem> once(List<HistoryItem> items) {
        return items.stream().filter(this::isNew).toList();
    }

    private boolean isNew(HistoryItem item) {
        List<HistoryItem> before =
                kept.computeIfAbsent(item.source().reference(), key -> new ArrayList<>());
        if (before.stream().anyMatch(other -> same(item, other))) {
            return false;
        }
        before.add(item);
        return true;
    }

    private static boolean same(HistoryItem one, HistoryItem other) {
        if (one instanceof HistoryItem.ReleaseSeen a
                && other instanceof HistoryItem.ReleaseSeen b) {
            return same(a.version(), b.version());
        }
        return one instanceof HistoryItem.RollbackSeen a
                && other instanceof HistoryItem.RollbackSeen b
                && same(a.version(), b.version())
                && same(String.valueOf(a.restoredVersion()), String.valueOf(b.restoredVersion()));
    }

    private static boolean same(String one, String other) {
        return Versions.between(one, other) == Direction.SAME;
    }
}
