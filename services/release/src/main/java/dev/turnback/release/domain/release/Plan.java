package dev.turnback.release.domain.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be released, and how.
 *
 * @param previousVersion what runs before it, null when not known
 * @param stages in the order in which they are to be reached; empty when not staged
 */
public record Plan(
        String component,
        String version,
        @Nullable String previousVersion,
        List<Change> changes,
        List<Stage> stages) {

    public Plan {
        changes = List.copyOf(changes);
        stages = List.copyOf(stages);
    }
}
