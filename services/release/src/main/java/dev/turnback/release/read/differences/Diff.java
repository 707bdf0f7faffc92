package dev.turnback.release.read.differences;

import java.util.List;

/**
 * What differs between two versions.
 *
 * @param changes in the order of the fields
 */
public record Diff(int from, int to, List<Difference> changes) {

    public Diff {
        changes = List.copyOf(changes);
    }
}
