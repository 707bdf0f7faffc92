package dev.turnback.contracts.incident;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.contracts.history.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the incident service publishes. Each record is version 1 of the CloudEvents type {@code
 * dev.turnback.incident.<kebab-case-name>.v1}; {@code at} is the claimed time, UTC.
 */
public sealed interface IncidentEvents extends PublishedBody
        permits IncidentEvents.IncidentDeclared,
                IncidentEvents.IncidentSuspected,
                IncidentEvents.ObligationConnected,
                IncidentEvents.IncidentDismissed,
                IncidentEvents.HarmNoted,
                IncidentEvents.ReleaseLinked,
                IncidentEvents.ComponentLinked,
                IncidentEvents.SeverityChanged,
                IncidentEvents.IncidentContained,
                IncidentEvents.IncidentResolved,
                IncidentEvents.IncidentReopened,
                IncidentEvents.IncidentClosed,
                IncidentEvents.IncidentCancelled,
                IncidentEvents.CancellationWithdrawn,
                IncidentEvents.IncidentsMerged,
                IncidentEvents.IncidentsSplit,
                IncidentEvents.IncidentCorrected,
                IncidentEvents.FindingRecorded,
                IncidentEvents.IncidentObserved,
                RoomEvents,
                ReviewEvents {

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
     * @param beganAt onset of the harm, as claimed; the earliest one where it is not known exactly
     * @param beganUpTo the latest onset, null when it is known exactly
     * @param quality how the onset is known; KNOWN when it was published without
     * @param source who or what says so, such as {@code alert} or {@code support}
     */
    record HarmNoted(
            String incidentId,
            HarmKind kind,
            Instant beganAt,
            @Nullable Instant beganUpTo,
            TimeQuality quality,
            String source,
            String description,
            Instant at)
            implements IncidentEvents {

        public HarmNoted {
            quality = Objects.requireNonNullElse(quality, TimeQuality.KNOWN);
        }

        /** A harm whose onset is known exactly. */
        public HarmNoted(
                String incidentId,
                HarmKind kind,
                Instant beganAt,
                String source,
                String description,
                Instant at) {
            this(incidentId, kind, beganAt, null, TimeQuality.KNOWN, source, description, at);
        }
    }

    /**
     * Said again about the same release, it replaces what was said before.
     *
     * @param confidence how sure somebody is, null when they did not say
     */
    record ReleaseLinked(
            String incidentId,
            String releaseId,
            String component,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at)
            implements IncidentEvents {

        /** Nobody said how sure they are. */
        public ReleaseLinked(
                String incidentId,
                String releaseId,
                String component,
                ReleaseLink link,
                String why,
                Instant at) {
            this(incidentId, releaseId, component, link, why, null, at);
        }
    }

    /**
     * What a component has to do with it, whichever release of it. Said again about the same
     * component, it replaces what was said before.
     *
     * @param confidence how sure somebody is, null when they did not say
     */
    record ComponentLinked(
            String incidentId,
            String component,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at)
            implements IncidentEvents {}

    /**
     * It became worse or better; that it was rated wrong is a correction instead.
     *
     * @param at since when
     */
    record SeverityChanged(String incidentId, Severity was, Severity now, String why, Instant at)
            implements IncidentEvents {}

    /**
     * The harm has stopped.
     *
     * @param evidence what shows it
     */
    record IncidentContained(String incidentId, String evidence, Instant at)
            implements IncidentEvents {}

    record IncidentResolved(String incidentId, Instant at) implements IncidentEvents {}

    /** The harm goes on: it is neither contained nor resolved any more. */
    record IncidentReopened(String incidentId, String why, Instant at) implements IncidentEvents {}

    /** Nothing happens in it any more; it is resolved. */
    record IncidentClosed(String incidentId, Instant at) implements IncidentEvents {}

    /** It was declared by mistake: it counts for nothing. */
    record IncidentCancelled(String incidentId, String reason, Instant at)
            implements IncidentEvents {}

    /** It was no mistake: it stands as before it was cancelled. */
    record CancellationWithdrawn(String incidentId, String why, Instant at)
            implements IncidentEvents {}

    /**
     * Two incidents are one: this one counts for nothing by itself, its harm and its links are the
     * other one's as well, for as long as it is not split off.
     *
     * @param into the one that goes on
     */
    record IncidentsMerged(String incidentId, String into, String why, Instant at)
            implements IncidentEvents {}

    /**
     * They are two after all: this one stands as before it was merged.
     *
     * @param from the one that it was part of
     */
    record IncidentsSplit(String incidentId, String from, String why, Instant at)
            implements IncidentEvents {}

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
        RESOLVED_AT,
        /** Since when the severity is what it was last changed to. */
        SEVERITY_CHANGED_AT,
        /** When it went on the last time. */
        REOPENED_AT,
        CLOSED_AT
    }

    /**
     * What was learned.
     *
     * @param scope what it applies to
     * @param proposedGuidance a clause for release guidance, null when none is proposed
     * @param evidence what shows it: ids, or positions such as {@code decision:77}; empty also in
     *     what was published before it was said
     */
    record FindingRecorded(
            String findingId,
            String incidentId,
            String sentence,
            FindingKind kind,
            Scope scope,
            @Nullable String proposedGuidance,
            @Nullable DesignPattern pattern,
            List<String> evidence,
            Instant at)
            implements IncidentEvents {
        public FindingRecorded {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        /** Without evidence. */
        public FindingRecorded(
                String findingId,
                String incidentId,
                String sentence,
                FindingKind kind,
                Scope scope,
                @Nullable String proposedGuidance,
                @Nullable DesignPattern pattern,
                Instant at) {
            this(
                    findingId,
                    incidentId,
                    sentence,
                    kind,
                    scope,
                    proposedGuidance,
                    pattern,
                    List.of(),
                    at);
        }

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
