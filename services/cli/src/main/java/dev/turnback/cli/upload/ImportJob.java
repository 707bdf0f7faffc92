package dev.turnback.cli.upload;

import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param name the repository's or file's name without its path
 * @param mapping how a CSV file is read, null for git
 * @param component the component of all items, null when they belong to several
 */
public record ImportJob(
        SourceRef.Kind kind,
        String name,
        @Nullable String mapping,
        @Nullable String component,
        List<HistoryItem> items) {

    public ImportJob {
        items = List.copyOf(items);
    }
}
