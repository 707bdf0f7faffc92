package dev.turnback.cli.csv;

import dev.turnback.cli.moves.MoveHistory;
import dev.turnback.contracts.history.HistoryItem;
import java.util.List;
import java.util.Set;

/** The plain shape for a team's own list of releases. */
final class ReleasesMapping implements CsvMapping {

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public String summary() {
        return "your own releases; change_kinds like SCHEMA;CODE, the weightiest first";
    }

    @Override
    public List<String> needs() {
        return List.of("version", "exposed_at");
    }

    @Override
    public List<String> reads() {
        return List.of("component", "previous_version", "change_kinds");
    }

    @Override
    public List<HistoryItem> items(CsvTable table, Context context) {
        return table.read(row -> item(row, context));
    }

    private static HistoryItem item(CsvRow row, Context context) {
        String version = row.text("version");
        return new HistoryItem.ReleaseSeen(
                MoveHistory.releaseKey(version),
                PlainCells.component(row, context),
                version,
                row.textOrNull("previous_version"),
                row.instant("exposed_at"),
                PlainCells.changeKinds(row),
                context.source(row.reference()),
                Set.of());
    }
}
