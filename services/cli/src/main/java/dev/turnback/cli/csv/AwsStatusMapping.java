package dev.turnback.cli.csv;

import dev.turnback.cli.incidents.IncidentHistory.Entry;
import dev.turnback.cli.incidents.StatusWords;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.IncidentSeen;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The AWS service health dashboard as a list, one incident a row. Its start is when the first post
 * was made, never when the impact began.
 */
final class AwsStatusMapping implements IncidentMapping {

    private static final String CONTAINED_BY_POST = "containment=inferred-from-post";

    @Override
    public String name() {
        return "aws-status";
    }

    @Override
    public List<String> needs() {
        return List.of(
                "incident_id",
                "title",
                "service",
                "severity_code",
                "started_at",
                "first_mitigation_update_at",
                "resolved_at");
    }

    @Override
    public List<Entry> entries(CsvTable table, CsvMapping.Context context) {
        return table.read(row -> Entry.of(incident(row, context)));
    }

    private static IncidentSeen incident(CsvRow row, CsvMapping.Context context) {
        Instant contained = row.instantOrNull("first_mitigation_update_at");
        Set<String> flags = new TreeSet<>(Set.of(StatusWords.ONSET_DECLARED));
        if (contained != null) {
            flags.add(CONTAINED_BY_POST);
        }
        return new IncidentSeen(
                "aws " + row.text("incident_id"),
                StatusWords.components(row.textOrNull("service")),
                row.text("title"),
                severity(row.textOrNull("severity_code")),
                row.instant("started_at"),
                null,
                contained,
                row.instantOrNull("resolved_at"),
                context.source(row.reference()),
                flags);
    }

    /** The colours of the dashboard: red, yellow, and blue for a remark. */
    private static @Nullable Severity severity(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "3" -> Severity.SEV1;
            case "2" -> Severity.SEV2;
            case "1" -> Severity.SEV3;
            default -> null;
        };
    }
}
