package dev.turnback.contracts.incident;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the incident service publishes. Each record is version 1 of the CloudEvents type {@code
 * dev.turnback.incident.<kebab-case-name>.v1}; {@code at} is the claimed time, UTC.
 */
public sealed interface IncidentEvents extends PublishedBody {

    String incidentId();

    @Override
    default String subject() {
        return incidentId();
    }

    /**
     * @param drill true for an exercise, which no figure counts
     */
    record IncidentDeclared(
            String incidentId, String title, Severity severity, boolean drill, Instant at)
            implements IncidentEvents {}

    /**
     * A rule was crossed and there was no incident in which that is dealt with. Declared later, it
     * is published as declared too.
     *
     * @param severity taken until somebody rates it
     * @param at when the crossing was confirmed
     */
    record IncidentSuspected(
            String incidentId, String title, Severity severity, String obligationId, Instant at)
            implements IncidentEvents {}

    /**
     * What another crossed rule obliges to is dealt with in this incident as well.
     *
     * @param at when the crossing was confirmed
     */
    record ObligationConnected(String incidentId, String obligationId, Instant at)
            implements IncidentEvents {}

    /** It was only suspected, and is none; declared after all, it is published as declared. */
    record IncidentDismissed(String incidentId, String reason, Instant at)
            implements IncidentEvents {}

    /**
     * @param beganAt onset of the harm, as claimed
     * @param source who or what says so, such as {@code alert} or {@code support}
     */
    record HarmNoted(
            String incidentId,
            HarmKind kind,
            Instant beganAt,
            String source,
            String description,
            Instant at)
            implements IncidentEvents {}

    /** Said again about the same release, it replaces what was said before. */
    record ReleaseLinked(
            String incidentId,
            String releaseId,
            String component,
            ReleaseLink link,
            String why,
            Instant at)
            implements IncidentEvents {}

    /**
     * The harm has stopped.
     *
     * @param evidence what shows it
     */
    record IncidentContained(String incidentId, String evidence, Instant at)
            implements IncidentEvents {}

    record IncidentResolved(String incidentId, Instant at) implements IncidentEvents {}

    /**
     * What was recorded before was wrong; the original stays in the log and is shown beside.
     *
     * @param field what is corrected
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
            implements IncidentEvents {}

    /** What of an incident can be corrected. */
    enum CorrectedField {
        TITLE,
        SEVERITY,
        DECLARED_AT,
        HARM_BEGAN_AT,
        CONTAINED_AT,
        RESOLVED_AT
    }

    /**
     * What was learned.
     *
     * @param scope what it applies to
     * @param proposedGuidance a clause for release guidance, null when none is proposed
     */
    record FindingRecorded(
            String findingId,
            String incidentId,
            String sentence,
            FindingKind kind,
            Scope scope,
            @Nullable String proposedGuidance,
            @Nullable DesignPattern pattern,
            Instant at)
            implements IncidentEvents {
        @Override
        public String subject() {
            return findingId;
        }
    }

    /**
     * An incident read from history. Published again with the same id when a later import knows
     * more: the last one counts.
     *
     * @param harmBeganAt declared start of the impact, null when the source has none
     * @param containedAt when the source says that it was mitigated, null when it does not
     * @param resolvedAt null while the source has it open
     * @param severity null when the source's word for it fits none
     */
    record IncidentObserved(
            String incidentId,
            List<String> components,
            String title,
            @Nullable Severity severity,
            Instant declaredAt,
            @Nullable Instant harmBeganAt,
            @Nullable Instant containedAt,
            @Nullable Instant resolvedAt,
            SourceRef source,
            Set<String> flags)
            implements IncidentEvents {}
}
