package dev.turnback.decision.read.datasources;

import dev.turnback.decision.domain.datasource.DataSourceEvent;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRegistered;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRetired;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRevised;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data source that is asked.
 *
 * @param version what a revision names in {@code If-Match}
 * @param secretId under which its secret is kept, null when it needs none
 * @param position of its last event
 * @param by who asked for that, as an id
 */
public record DataSourceRow(
        String name,
        String url,
        int version,
        boolean retired,
        @Nullable String secretId,
        String position,
        String by) {

    public static final View<DataSourceRow> VIEW =
            new View<>(
                    ViewDefinition.named("data-sources", 1)
                            .indexed("byName", ViewKey.string("state"), ViewKey.string("name")),
                    DataSourceRow.class,
                    List.of(
                            new View.Fold<>(
                                    DataSourceEvent.class,
                                    DataSourceEvent::name,
                                    DataSourceRow::evolve)),
                    row ->
                            Map.of(
                                    "state", ViewValue.of(row.retired() ? "RETIRED" : "ACTIVE"),
                                    "name", ViewValue.of(row.name())));

    private static @Nullable DataSourceRow evolve(
            @Nullable DataSourceRow row, DataSourceEvent event, Stamp stamp) {
        return switch (event) {
            case DataSourceRegistered e ->
                    active(e.name(), e.url(), e.version(), e.secretId(), stamp);
            case DataSourceRevised e -> active(e.name(), e.url(), e.version(), e.secretId(), stamp);
            case DataSourceRetired _ ->
                    row == null
                            ? null
                            : new DataSourceRow(
                                    row.name(),
                                    row.url(),
                                    row.version(),
                                    true,
                                    null,
                                    stamp.at(),
                                    stamp.actor());
        };
    }

    private static DataSourceRow active(
            String name, String url, int version, @Nullable String secretId, Stamp stamp) {
        return new DataSourceRow(name, url, version, false, secretId, stamp.at(), stamp.actor());
    }
}
