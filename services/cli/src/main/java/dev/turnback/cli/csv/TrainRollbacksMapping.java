package dev.turnback.cli.csv;

import dev.turnback.cli.moves.MoveHistory;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.HistoryItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rollbacks of the train, each paired with the deploy it took back. */
final class TrainRollbacksMapping implements CsvMapping {

    private record Row(
            String version,
            String restored,
            String commit,
            Instant deployedAt,
            Instant rolledBackAt,
            @Nullable Instant redeployedAt,
            int wikis,
            int exposed,
            boolean again,
            String reference) {}

    @Override
    public String name() {
        return "wikimedia-train-rollbacks";
    }

    @Override
    public String summary() {
        return "rollbacks of the running version with deploy, rollback and redeploy times";
    }

    @Override
    public List<String> needs() {
        return List.of(
                "version",
                "restored_version",
                "deployed_at",
                "rolled_back_at",
                "rollback_commit",
                "wikis_rolled_back",
                "wikis_deployed",
                "redeployed_at",
                "rolled_back_again");
    }

    @Override
    public List<String> reads() {
        return List.of();
    }

    @Override
    public List<HistoryItem> items(CsvTable table, Context context) {
        List<Row> rows = table.read(TrainRollbacksMapping::row);
        Instant until = rows.stream().map(Row::rolledBackAt).max(Instant::compareTo).orElseThrow();
        return rows.stream().map(row -> item(row, rows, until, context)).toList();
    }

    private static Row row(CsvRow row) {
        return new Row(
                row.text("version"),
                row.text("restored_version"),
                row.commit("rollback_commit"),
                row.instant("deployed_at"),
                row.instant("rolled_back_at"),
                row.instantOrNull("redeployed_at"),
                row.count("wikis_rolled_back"),
                row.count("wikis_deployed"),
                row.text("rolled_back_again").equalsIgnoreCase("true"),
                row.reference());
    }

    /** The file does not say what ran before, so the restored version is not checked against it. */
    private static HistoryItem item(Row row, List<Row> rows, Instant until, Context context) {
        Set<String> flags = new TreeSet<>(Set.of("lag=minutes", "previous=not-told"));
        if (row.rolledBackAt.isBefore(row.deployedAt)) {
            flags.add("negative-time");
        }
        return new HistoryItem.RollbackSeen(
                MoveHistory.key(row.commit, row.version, row.restored),
                context.component(),
                row.version,
                row.restored,
                null,
                row.deployedAt,
                row.rolledBackAt,
                row.wikis < row.exposed ? Extent.PARTIAL : Extent.FULL,
                List.of(ChangeKind.CODE),
                followUps(row, rows),
                until,
                context.source(row.reference),
                flags);
    }

    private static List<FollowUp> followUps(Row row, List<Row> rows) {
        List<FollowUp> found = new ArrayList<>();
        Instant redeployed = row.redeployedAt;
        if (redeployed == null) {
            return found;
        }
        found.add(new FollowUp(FollowUp.Kind.REAPPLIED, redeployed, row.reference));
        if (row.again) {
            Predicate<Row> same = other -> other.version.equals(row.version);
            rows.stream()
                    .filter(same.and(other -> other.rolledBackAt.isAfter(redeployed)))
                    .findFirst()
                    .ifPresent(other -> found.add(again(other)));
        }
        return found;
    }

    private static FollowUp again(Row other) {
        return new FollowUp(FollowUp.Kind.ROLLED_BACK_AGAIN, other.rolledBackAt, other.reference);
    }
}
