package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an incident; {@code at} is the claimed time, UTC. */
public sealed interface IncidentEvent
        permits IncidentEvent.IncidentDeclared,
                IncidentEvent.IncidentSuspected,
                IncidentEvent.ObligationConnected,
                IncidentEvent.IncidentDismissed,
                IncidentEvent.HarmNoted,
                IncidentEvent.ReleaseLinked,
                IncidentEvent.ComponentLinked,
                IncidentEvent.SeverityChanged,
                IncidentEvent.IncidentContained,
                IncidentEvent.IncidentResolved,
                IncidentEvent.IncidentCorrected,
                CourseEvent,
                MergerEvent,
                NoteEvent,
                RoleEvent {

    String incidentId();

    Instant at();

    record IncidentDeclared(
            String incidentId, String title, Severity severity, boolean drill, Instant at)
            implements IncidentEvent {}

    /**
     * A rule was crossed; nobody has said yet whether it is an incident.
     *
     * @param severity taken until somebody rates it
     */
    record IncidentSuspected(
            String incidentId, String title, Severity severity, String obligationId, Instant at)
            implements IncidentEvent {}

    /** What that rule obliges to is dealt with here. */
    record ObligationConnected(
            String incidentId, String obligationId, String rule, String signal, Instant at)
            implements IncidentEvent {}

    record IncidentDismissed(String incidentId, String reason, Instant at)
            implements IncidentEvent {}

    /**
     * @param at when it was noted
     */
    record HarmNoted(String incidentId, Harm harm, Instant at) implements IncidentEvent {}

    /**
     * Said again about the same release, it replaces what was said before.
     *
     * @param confidence how sure somebody is, null when they did not say
     */
    record ReleaseLinked(
            String incidentId,
            String releaseId,
            String component,
            String version,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at)
            implements IncidentEvent {}

    /** Said again about the same component, it replaces what was said before. */
    record ComponentLinked(
            String incidentId,
            String component,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at)
            implements IncidentEvent {}

    /**
     * It became worse or better.
     *
     * @param at since when
     */
    record SeverityChanged(String incidentId, Severity was, Severity now, String why, Instant at)
            implements IncidentEvent {}

    record IncidentContained(String incidentId, String evidence, Instant at)
            implements IncidentEvent {}

    record IncidentResolved(String incidentId, Instant at) implements IncidentEvent {}

    /**
     * What was recorded before was wrong; the original stays in the log.
     *
     * @param harmKind which harm, when {@code field} is HARM_BEGAN_AT, else null
     * @param was the value before; a time is RFC 3339 UTC
     * @param now the value from here on
     * @param at when it was corrected
     */
    record IncidentCorrected(
            String incidentId,
            CorrectedField field,
            @Nullable HarmKind harmKind,
            String was,
            String now,
            String reason,
            Instant at)
            implements IncidentEvent {}
}
