package dev.turnback.cli.csv;

import dev.turnback.cli.rules.FileClass;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SetAsideReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reverts with the commit each of them took back, and their releases where the file has them. */
final class RevertsMapping implements CsvMapping {

    private static final Set<String> TOGGLES =
            Set.of("planned-maintenance-toggle", "temporary-by-design");

    private record Row(
            String original,
            String revert,
            @Nullable Instant exposedAt,
            Instant revertLandedAt,
            @Nullable Instant landedAt,
            boolean sameRelease,
            boolean reapply,
            boolean planned,
            String match,
            List<FileClass> files,
            String reference) {}

    @Override
    public String name() {
        return "reverts";
    }

    @Override
    public String summary() {
        return "reverts, each with its original; by release where the file names releases";
    }

    @Override
    public List<String> needs() {
        return List.of(
                "original_sha",
                "original_landed_at",
                "revert_sha",
                "revert_landed_at",
                "kind",
                "match",
                "file_kinds");
    }

    @Override
    public List<String> reads() {
        return List.of(
                "change_class",
                "original_subject",
                "original_release",
                "original_released_at",
                "revert_release",
                "revert_released_at");
    }

    @Override
    public List<HistoryItem> items(CsvTable table, Context context) {
        boolean releases = table.has("original_release") && table.has("revert_release");
        boolean classes = table.has("change_class");
        List<Row> rows = table.read(row -> row(row, releases, classes, context));
        Instant until =
                rows.stream().map(Row::revertLandedAt).max(Instant::compareTo).orElseThrow();
        return rows.stream().map(row -> item(row, rows, releases, until, context)).toList();
    }

    private static Row row(CsvRow row, boolean releases, boolean classes, Context context) {
        Instant original = row.instant("original_landed_at");
        Instant revert = row.instant("revert_landed_at");
        String subject = row.textOrNull("original_subject");
        boolean planned =
                classes
                        ? TOGGLES.contains(String.valueOf(row.textOrNull("change_class")))
                        : subject != null
                                && context.rules().toggles().isPlanned(subject, List.of());
        boolean same =
                releases
                        ? Objects.equals(
                                row.textOrNull("original_release"),
                                row.textOrNull("revert_release"))
                        : original.equals(revert);
        return new Row(
                row.commit("original_sha"),
                row.commit("revert_sha"),
                releases ? row.instantOrNull("original_released_at") : original,
                revert,
                releases ? row.instantOrNull("revert_released_at") : revert,
                same,
                kind(row),
                planned,
                row.text("match"),
                files(row),
                row.reference());
    }

    private static boolean kind(CsvRow row) {
        String kind = row.text("kind");
        if (!kind.equals("revert") && !kind.equals("reapply")) {
            throw row.wrong("kind", "'" + kind + "' is neither revert nor reapply");
        }
        return kind.equals("reapply");
    }

    /** Reads {@code config:2;code:1}. */
    private static List<FileClass> files(CsvRow row) {
        List<FileClass> classes = new ArrayList<>();
        String text = row.textOrNull("file_kinds");
        if (text == null || text.equals("none")) {
            return classes;
        }
        for (String part : text.split(";", -1)) {
            String kind = part.contains(":") ? part.substring(0, part.indexOf(':')) : part;
            try {
                classes.add(FileClass.valueOf(kind.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("file_kinds", "'" + kind + "' is no kind of file");
            }
        }
        return classes;
    }

    private static HistoryItem item(
            Row row, List<Row> rows, boolean releases, Instant until, Context context) {
        String key = "revert:" + row.revert + ":" + row.original;
        List<ChangeKind> kinds = context.rules().changeKinds().inOrder(row.files);
        Optional<SetAsideReason> reason = reasonToSetAside(row);
        if (reason.isPresent()) {
            return new HistoryItem.SetAside(
                    key,
                    context.component(),
                    reason.get(),
                    row.revertLandedAt,
                    kinds,
                    context.source(row.reference));
        }
        String before = row.original + "^";
        return new HistoryItem.RollbackSeen(
                key,
                context.component(),
                row.original,
                before,
                before,
                row.exposedAt,
                row.landedAt,
                Extent.FULL,
                kinds,
                reapplied(row, rows),
                until,
                context.source(row.reference),
                flags(row, releases));
    }

    private static Optional<SetAsideReason> reasonToSetAside(Row row) {
        if (row.reapply) {
            return Optional.of(SetAsideReason.REAPPLIES);
        }
        if (row.files.stream().noneMatch(FileClass::runs)) {
            return Optional.of(SetAsideReason.NOTHING_THAT_RUNS);
        }
        if (row.planned) {
            return Optional.of(SetAsideReason.PLANNED_TOGGLE);
        }
        return row.sameRelease ? Optional.of(SetAsideReason.NEVER_SHIPPED_ALONE) : Optional.empty();
    }

    private static List<FollowUp> reapplied(Row row, List<Row> rows) {
        Instant landed = row.landedAt;
        if (landed == null) {
            return List.of();
        }
        List<FollowUp> found = new ArrayList<>();
        for (Row other : rows) {
            Instant at = other.landedAt;
            if (other.reapply && other.original.equals(row.revert)) {
                if (at != null && at.isAfter(landed)) {
                    found.add(new FollowUp(FollowUp.Kind.REAPPLIED, at, other.reference));
                }
            }
        }
        return found;
    }

    private static Set<String> flags(Row row, boolean releases) {
        Set<String> flags = new TreeSet<>(Set.of("hotfixes=not-told"));
        flags.add(releases ? "time=tag" : "lag=minutes");
        if (row.match.equals("subject")) {
            flags.add("match=subject");
        }
        Instant exposed = row.exposedAt;
        Instant landed = row.landedAt;
        if (exposed != null && landed != null && landed.isBefore(exposed)) {
            flags.add("negative-time");
        }
        return flags;
    }
}
