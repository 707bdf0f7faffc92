package dev.turnback.incident.domain.history;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.incident.domain.history.HistoryCommand.RecordIncident;
import dev.turnback.incident.domain.history.HistoryEvent.IncidentRead;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One incident of the past, declared at noon. */
public final class HistoryExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final SourceRef FILE =
            new SourceRef(SourceRef.Kind.CSV, "incidents.csv", "row 17");
    public static final SourceRef OTHER_FILE =
            new SourceRef(SourceRef.Kind.CSV, "all.csv", "row 3");

    private HistoryExamples() {}

    /** Minutes after noon, null for what is not known. */
    public static ReadIncident seen(
            SourceRef source,
            @Nullable Integer began,
            @Nullable Integer contained,
            @Nullable Integer resolved) {
        return new ReadIncident(
                "shop 4711",
                List.of("shop"),
                "Baskets were empty",
                Severity.SEV2,
                NOON,
                at(began),
                at(contained),
                at(resolved),
                source,
                Set.of());
    }

    public static RecordIncident record(ReadIncident seen) {
        return new RecordIncident(IncidentIds.incidentId(seen.key()), "imp_1", seen);
    }

    public static IncidentRead read(int revision, ReadIncident seen) {
        return new IncidentRead(
                IncidentIds.incidentId(seen.key()), "imp_1", revision, seen, seen.declaredAt());
    }

    public static @Nullable Instant at(@Nullable Integer minutes) {
        return minutes == null ? null : NOON.plusSeconds(60L * minutes);
    }
}
