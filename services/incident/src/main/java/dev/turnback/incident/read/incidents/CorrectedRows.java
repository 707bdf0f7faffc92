package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.read.incidents.Shown.Corrected;
import dev.turnback.incident.read.incidents.Shown.NotedHarm;
import dev.turnback.incident.read.incidents.Shown.Reopened;
import dev.turnback.incident.read.incidents.Shown.SeverityChange;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.List;

/** What a correction makes of a row: the value counts from now on, the original stays beside it. */
final class CorrectedRows {

    private CorrectedRows() {}

    static void correct(IncidentDraft row, IncidentCorrected e, Stamp stamp) {
        switch (e.field()) {
            case TITLE -> row.title = e.now();
            case SEVERITY -> row.severity = Severity.valueOf(e.now());
            case DECLARED_AT -> row.declaredAt = Instant.parse(e.now());
            case HARM_BEGAN_AT ->
                    row.harm = row.harm.stream().map(each -> corrected(each, e)).toList();
            case CONTAINED_AT -> row.containedAt = Instant.parse(e.now());
            case RESOLVED_AT -> row.resolvedAt = Instant.parse(e.now());
            case SEVERITY_CHANGED_AT -> {
                SeverityChange last = row.severityChanges.getLast();
                row.severityChanges =
                        replacingLast(
                                row.severityChanges,
                                new SeverityChange(
                                        last.was(),
                                        last.now(),
                                        last.why(),
                                        Instant.parse(e.now()),
                                        last.actor()));
            }
            case REOPENED_AT -> {
                Reopened last = row.reopenings.getLast();
                row.reopenings =
                        replacingLast(
                                row.reopenings,
                                new Reopened(
                                        last.why(),
                                        Instant.parse(e.now()),
                                        last.containedAt(),
                                        last.containmentEvidence(),
                                        last.resolvedAt(),
                                        last.actor()));
            }
            case CLOSED_AT -> row.closedAt = Instant.parse(e.now());
        }
        row.corrections = LiveIncidents.and(row.corrections, shown(e, stamp));
    }

    private static Corrected shown(IncidentCorrected e, Stamp stamp) {
        return new Corrected(
                e.field(),
                e.harmKind(),
                e.was(),
                e.now(),
                e.reason(),
                stamp.actor(),
                e.at(),
                stamp.recordedAt(),
                stamp.at());
    }

    private static NotedHarm corrected(NotedHarm harm, IncidentCorrected e) {
        return harm.kind() == e.harmKind() && harm.beganAt().equals(Instant.parse(e.was()))
                ? new NotedHarm(
                        harm.kind(),
                        Instant.parse(e.now()),
                        null,
                        TimeQuality.KNOWN,
                        harm.source(),
                        harm.description(),
                        null)
                : harm;
    }

    private static <T> List<T> replacingLast(List<T> all, T last) {
        return LiveIncidents.and(all.subList(0, all.size() - 1), last);
    }
}
