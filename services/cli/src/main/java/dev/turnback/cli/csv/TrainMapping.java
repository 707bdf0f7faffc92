package dev.turnback.cli.csv;

import dev.turnback.cli.moves.MoveHistory;
import dev.turnback.cli.moves.MoveSet;
import dev.turnback.cli.moves.VersionMove;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.HistoryItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every change of the version that a group of wikis runs, one row per pair of versions. */
final class TrainMapping implements CsvMapping {

    private record Row(String commit, Instant at, VersionMove move, String reference) {}

    @Override
    public String name() {
        return "wikimedia-train";
    }

    @Override
    public String summary() {
        return "moves of the running version: forward ones are releases, backward ones rollbacks";
    }

    @Override
    public List<String> needs() {
        return List.of("commit", "landed_at", "from_version", "to_version", "wikis");
    }

    @Override
    public List<String> reads() {
        return List.of();
    }

    @Override
    public List<HistoryItem> items(CsvTable table, Context context) {
        List<Row> rows = table.read(TrainMapping::row);
        Map<String, List<Row>> commits = new LinkedHashMap<>();
        for (Row row : rows) {
            commits.computeIfAbsent(row.commit, key -> new ArrayList<>()).add(row);
        }
        List<MoveSet> sets =
                commits.values().stream()
                        .map(TrainMapping::moveSet)
                        .sorted(Comparator.comparing(MoveSet::at))
                        .toList();
        return new MoveHistory(
                        context.component(),
                        context::source,
                        List.of(ChangeKind.CODE),
                        sets.getLast().at())
                .items(sets);
    }

    private static Row row(CsvRow row) {
        return new Row(
                row.commit("commit"),
                row.instant("landed_at"),
                new VersionMove(
                        row.text("from_version"), row.text("to_version"), row.count("wikis")),
                row.reference());
    }

    private static MoveSet moveSet(List<Row> rows) {
        Row first = rows.getFirst();
        return new MoveSet(
                first.commit, first.reference, first.at, rows.stream().map(Row::move).toList());
    }
}
