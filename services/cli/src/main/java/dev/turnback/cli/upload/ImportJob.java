package dev.turnback.cli.upload;

import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.ImportItem;
import dev.turnback.contracts.history.IncidentSeen;
import dev.turnback.contracts.history.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param path where imports of such items are asked for, from {@code /api/v1} on
 * @param name the repository's or file's name without its path
 * @param mapping how a CSV file is read, null for what needs none
 * @param component the component of all items, null when they belong to several
 */
public record ImportJob(
        String path,
        SourceRef.Kind kind,
        String name,
        @Nullable String mapping,
        @Nullable String component,
        List<? extends ImportItem> items) {

    /** Where imports of releases and rollbacks are asked for. */
    public static final String HISTORY = "/api/v1/imports";

    /** Where imports of incidents are asked for. */
    public static final String INCIDENTS = "/api/v1/incidents/imports";

    public ImportJob {
        items = List.copyOf(items);
    }

    /** Releases and rollbacks. */
    public ImportJob(
            SourceRef.Kind kind,
            String name,
            @Nullable String mapping,
            @Nullable String component,
            List<HistoryItem> items) {
        this(HISTORY, kind, name, mapping, component, items);
    }

    public static ImportJob ofIncidents(
            SourceRef.Kind kind,
            String name,
            @Nullable String mapping,
            @Nullable String component,
            List<IncidentSeen> incidents) {
        return new ImportJob(INCIDENTS, kind, name, mapping, component, incidents);
    }
}
