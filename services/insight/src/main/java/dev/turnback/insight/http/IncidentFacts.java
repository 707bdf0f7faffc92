package dev.turnback.insight.http;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.FactsAt;
import dev.turnback.insight.metrics.IncidentTimes;
import dev.turnback.service.Csv;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Incidents as facts: what a figure about them is made of. */
final class IncidentFacts {

    private IncidentFacts() {}

    /**
     * One page; {@code position} is where the whole list is read at.
     *
     * @param nextCursor null on the last page
     */
    record Page(
            List<Incident> items,
            @Nullable String nextCursor,
            String position,
            String formulaVersion) {}

    /**
     * @param onsetAt S as it was judged, else the earliest onset of harm that was noted, the
     *     declaration where none is known
     * @param endAt C as it was judged, else when somebody said that the harm stopped, the
     *     resolution where nobody did; null while it goes on
     * @param seconds from onset to end, negative when they contradict each other; null while open
     * @param events the address of all its events
     */
    record Incident(
            String incidentId,
            Basis basis,
            @Nullable Severity severity,
            boolean drill,
            Instant declaredAt,
            Instant onsetAt,
            @Nullable Instant endAt,
            @Nullable Double seconds,
            List<String> components,
            List<String> releases,
            @Nullable SourceRef source,
            SortedSet<String> flags,
            String log,
            long position,
            Instant recordedAt,
            String events) {}

    static Incident of(Version<IncidentFact> version, FactsAt facts) {
        IncidentFact fact = version.fact();
        IncidentTimes.Incident timed = IncidentTimes.incident(facts, fact, null);
        Instant end = timed.endAt();
        return new Incident(
                fact.id(),
                fact.basis(),
                fact.severity(),
                fact.drill(),
                fact.declaredAt(),
                timed.at(),
                end,
                end == null ? null : Duration.between(timed.at(), end).toMillis() / 1000.0,
                fact.components(),
                fact.suspects(),
                fact.source(),
                timed.flags(),
                version.source(),
                version.position(),
                version.recordedAt(),
                "/api/v1/logs/" + version.source() + "/events?tag=incident:" + fact.id());
    }

    static String csv(List<Incident> rows, String position, String formulaVersion) {
        var csv =
                new Csv(
                        List.of(
                                "incidentId",
                                "basis",
                                "severity",
                                "drill",
                                "declaredAt",
                                "onsetAt",
                                "endAt",
                                "seconds",
                                "components",
                                "releases",
                                "flags",
                                "source",
                                "sourceReference",
                                "recordedAt",
                                "figurePosition",
                                "formulaVersion"));
        for (Incident row : rows) {
            csv.row(
                    Cells.of(
                            row.incidentId(),
                            row.basis(),
                            row.severity(),
                            row.drill(),
                            row.declaredAt(),
                            row.onsetAt(),
                            row.endAt(),
                            row.seconds(),
                            row.components(),
                            row.releases(),
                            row.flags(),
                            Cells.name(row.source()),
                            Cells.reference(row.source()),
                            row.recordedAt(),
                            position,
                            formulaVersion));
        }
        return csv.toString();
    }
}
