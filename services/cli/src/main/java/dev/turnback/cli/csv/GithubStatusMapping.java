package dev.turnback.cli.csv;

import dev.turnback.cli.incidents.IncidentHistory.Entry;
import dev.turnback.cli.incidents.StatusWords;
import dev.turnback.contracts.history.IncidentSeen;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** GitHub's status page as a list, one incident a row. */
final class GithubStatusMapping implements IncidentMapping {

    @Override
    public String name() {
        return "github-status";
    }

    @Override
    public List<String> needs() {
        return List.of(
                "incident_id",
                "title",
                "severity",
                "status",
                "started_at",
                "detected_at",
                "monitoring_at",
                "resolved_at",
                "components");
    }

    @Override
    public List<Entry> entries(CsvTable table, CsvMapping.Context context) {
        return table.read(row -> entry(row, context));
    }

    /** The start is dated back only when the first update came later than it. */
    private static Entry entry(CsvRow row, CsvMapping.Context context) {
        String impact = row.textOrNull("severity");
        if (StatusWords.isMaintenance(impact, row.textOrNull("status"))) {
            return Entry.aside(StatusWords.MAINTENANCE);
        }
        Instant started = row.instant("started_at");
        Instant told = row.instantOrNull("detected_at");
        boolean onset = told != null && StatusWords.isImpactStart(started, told);
        Instant contained = row.instantOrNull("monitoring_at");
        Set<String> flags = new TreeSet<>();
        if (!onset) {
            flags.add(StatusWords.ONSET_DECLARED);
        }
        if (contained != null) {
            flags.add(StatusWords.CONTAINED_BY_MONITORING);
        }
        return Entry.of(
                new IncidentSeen(
                        StatusWords.key(row.text("incident_id")),
                        StatusWords.components(row.textOrNull("components")),
                        row.text("title"),
                        StatusWords.severity(impact),
                        onset && told != null ? told : started,
                        onset ? started : null,
                        contained,
                        row.instantOrNull("resolved_at"),
                        context.source(row.reference()),
                        flags));
    }
}
