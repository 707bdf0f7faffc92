package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is shown, corrections applied. Times are claimed, UTC, but for {@code
 * recordedAt}.
 *
 * @param severity null only when it was read from a history that does not say
 * @param drill true for an exercise, which no figure counts
 * @param harmBeganAt the earliest onset, null while none is noted
 * @param containedAt null while nobody said that the harm stopped
 * @param resolvedAt null while it is not over
 * @param releases the last word about each release
 * @param corrections what was wrong before, in order
 * @param components of the linked releases that were not dismissed, or as the history names them
 * @param obligations what crossed rules oblige to and is dealt with in it, as ids
 * @param dismissal why it is none, when it was only suspected; else null
 * @param source where it was read, null when recorded live
 * @param flags quality flags of what was read
 * @param recordedAt when it was first recorded, the server's time
 * @param position its last event, as in {@code incident:7}
 */
public record IncidentView(
        String id,
        String title,
        @Nullable Severity severity,
        boolean drill,
        Basis basis,
        State state,
        Instant declaredAt,
        List<Harm> harm,
        @Nullable Instant harmBeganAt,
        @Nullable Instant containedAt,
        @Nullable String containmentEvidence,
        @Nullable Instant resolvedAt,
        List<LinkedRelease> releases,
        List<Corrected> corrections,
        List<String> components,
        List<String> obligations,
        @Nullable String dismissal,
        @Nullable SourceRef source,
        Set<String> flags,
        Instant recordedAt,
        String position) {

    /** How it is known. */
    public enum Basis {
        LIVE,
        HISTORY
    }

    /** Where an incident stands. */
    public enum State {
        SUSPECTED,
        DISMISSED,
        OPEN,
        CONTAINED,
        RESOLVED
    }

    /** What a release has to do with the incident. */
    public record LinkedRelease(
            String releaseId,
            String component,
            String version,
            ReleaseLink link,
            String why,
            Instant at) {}

    /**
     * Something recorded before was wrong.
     *
     * @param harmKind which harm, when {@code field} is HARM_BEGAN_AT, else null
     * @param actor who corrected it, as an id
     */
    public record Corrected(
            CorrectedField field,
            @Nullable HarmKind harmKind,
            String was,
            String now,
            String reason,
            String actor,
            Instant at,
            Instant recordedAt,
            String position) {}

    public static final View<IncidentView> VIEW =
            new View<>(
                    ViewDefinition.named("incidents", 2)
                            .indexed("byTime", ViewKey.instant("declaredAt"))
                            .indexed(
                                    "byState",
                                    ViewKey.string("state"),
                                    ViewKey.instant("declaredAt")),
                    IncidentView.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentEvent.class,
                                    IncidentEvent::incidentId,
                                    LiveIncidents::evolve),
                            new View.Fold<>(
                                    HistoryEvent.class,
                                    HistoryEvent::incidentId,
                                    PastIncidents::evolve)),
                    row ->
                            Map.of(
                                    "declaredAt",
                                    ViewValue.of(row.declaredAt()),
                                    "state",
                                    ViewValue.of(row.state().name())));
}
