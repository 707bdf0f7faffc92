package dev.turnback.cli.csv;

import dev.turnback.cli.incidents.IncidentHistory.Entry;
import dev.turnback.cli.incidents.StatusWords;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.IncidentSeen;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plain shape for a team's own list of incidents. */
final class IncidentsMapping implements IncidentMapping {

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public List<String> needs() {
        return List.of("id", "title", "declared_at");
    }

    @Override
    public List<Entry> entries(CsvTable table, CsvMapping.Context context) {
        return table.read(row -> Entry.of(incident(row, context)));
    }

    private static IncidentSeen incident(CsvRow row, CsvMapping.Context context) {
        boolean onsetKnown = row.instantOrNull("harm_began_at") != null;
        return new IncidentSeen(
                "incident " + row.text("id"),
                StatusWords.components(row.textOrNull("components")),
                row.text("title"),
                severity(row),
                row.instant("declared_at"),
                row.instantOrNull("harm_began_at"),
                row.instantOrNull("contained_at"),
                row.instantOrNull("resolved_at"),
                context.source(row.reference()),
                onsetKnown ? Set.of() : Set.of(StatusWords.ONSET_DECLARED));
    }

    private static @Nullable Severity severity(CsvRow row) {
        String text = row.textOrNull("severity");
        try {
            return text == null ? null : Severity.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw row.wrong("severity", "'" + text + "' is none of " + List.of(Severity.values()));
        }
    }
}
