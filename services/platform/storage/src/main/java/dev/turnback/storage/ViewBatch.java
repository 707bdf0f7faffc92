package dev.turnback.storage;

import java.util.HashMap;
import java.util.List;

/**
 * Changes to one view that come from one source.
 *
 * @param changes for each id in ascending order of position, one at most per position: fold the
 *     events of a batch first when only the last state matters
 */
public record ViewBatch(String view, String source, List<ViewChange> changes) {

    public ViewBatch {
        changes = List.copyOf(changes);
        var last = new HashMap<String, Long>();
        for (ViewChange change : changes) {
            if (last.merge(change.id(), change.position(), ViewBatch::ascending) < 1) {
                throw new IllegalArgumentException("positions start at 1");
            }
        }
    }

    private static Long ascending(Long before, Long next) {
        if (next <= before) {
            throw new IllegalArgumentException(
                    "changes of an id must ascend, not go from " + before + " to " + next);
        }
        return next;
    }
}
