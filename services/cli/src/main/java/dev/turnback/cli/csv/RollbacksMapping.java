package dev.turnback.cli.csv;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.HistoryItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain shape for a team's own list of rollbacks. */
final class RollbacksMapping implements CsvMapping {

    private record Row(
            String component,
            String version,
            @Nullable String previous,
            @Nullable String restored,
            @Nullable Instant exposedAt,
            @Nullable Instant rolledBackAt,
            List<ChangeKind> kinds,
            String reference) {}

    @Override
    public String name() {
        return "rollbacks";
    }

    @Override
    public String summary() {
        return "your own rollbacks; no rolled_back_at means it had not landed yet;"
                + " change_kinds like SCHEMA;CODE";
    }

    @Override
    public List<String> needs() {
        return List.of("version", "exposed_at", "rolled_back_at");
    }

    @Override
    public List<String> reads() {
        return List.of("component", "previous_version", "restored_version", "change_kinds");
    }

    @Override
    public List<HistoryItem> items(CsvTable table, Context context) {
        List<Row> rows = table.read(row -> row(row, context));
        Instant until =
                rows.stream()
                        .flatMap(row -> Stream.of(row.exposedAt, row.rolledBackAt))
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElseThrow();
        return rows.stream().map(row -> item(row, until, context)).toList();
    }

    private static Row row(CsvRow row, Context context) {
        Instant exposedAt = row.instantOrNull("exposed_at");
        Instant rolledBackAt = row.instantOrNull("rolled_back_at");
        if (exposedAt == null && rolledBackAt == null) {
            throw row.wrong("exposed_at", "is empty, and so is rolled_back_at");
        }
        return new Row(
                PlainCells.component(row, context),
                row.text("version"),
                row.textOrNull("previous_version"),
                row.textOrNull("restored_version"),
                exposedAt,
                rolledBackAt,
                PlainCells.changeKinds(row),
                row.reference());
    }

    private static HistoryItem item(Row row, Instant until, Context context) {
        Set<String> flags = new TreeSet<>(Set.of("follow-ups=not-told"));
        Instant exposed = row.exposedAt;
        Instant landed = row.rolledBackAt;
        if (exposed != null && landed != null && landed.isBefore(exposed)) {
            flags.add("negative-time");
        }
        return new HistoryItem.RollbackSeen(
                "rollback:" + row.version + ":" + (landed == null ? "open:" + exposed : landed),
                row.component,
                row.version,
                row.restored,
                row.previous,
                exposed,
                landed,
                Extent.FULL,
                row.kinds,
                List.of(),
                until,
                context.source(row.reference),
                flags);
    }
}
