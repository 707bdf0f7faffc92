package dev.turnback.cli.csv;

import dev.turnback.contracts.history.HistoryItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Release tags with the times they were set. */
final class ReleaseTagsMapping implements CsvMapping {

    private record Row(String tag, Instant at, boolean commitTime, String reference) {}

    @Override
    public String name() {
        return "release-tags";
    }

    @Override
    public String summary() {
        return "release tags; the time of a lightweight tag is its commit's (time=commit)";
    }

    @Override
    public List<String> needs() {
        return List.of("tag", "tagged_at", "tag_object");
    }

    @Override
    public List<String> reads() {
        return List.of();
    }

    @Override
    public List<HistoryItem> items(CsvTable table, Context context) {
        List<Row> rows = new ArrayList<>(table.read(ReleaseTagsMapping::row));
        rows.sort(Comparator.comparing(Row::at));
        List<HistoryItem> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            items.add(
                    new HistoryItem.ReleaseSeen(
                            "tag:" + row.tag,
                            context.component(),
                            row.tag,
                            i == 0 ? null : rows.get(i - 1).tag,
                            row.at,
                            List.of(),
                            context.source(row.reference),
                            row.commitTime ? Set.of("time=commit") : Set.of()));
        }
        return items;
    }

    private static Row row(CsvRow row) {
        return new Row(
                row.text("tag"),
                row.instant("tagged_at"),
                row.text("tag_object").equals("commit"),
                row.reference());
    }
}
