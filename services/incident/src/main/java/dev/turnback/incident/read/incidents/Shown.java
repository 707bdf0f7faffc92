package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.Audience;
import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.IncidentRole;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.incident.domain.incident.CorrectedField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an incident as they are shown. Times are claimed, UTC, but for {@code recordedAt};
 * {@code actor} is who recorded it, as an id; {@code mergedFrom} is the incident that a part
 * belongs to when it is not the one that is shown, else null.
 */
public final class Shown {

    private Shown() {}

    public record SeverityChange(
            Severity was, Severity now, String why, Instant at, String actor) {}

    /**
     * @param beganAt its onset; the earliest one where it is not known exactly
     * @param beganUpTo the latest onset, null when it is known exactly
     */
    public record NotedHarm(
            HarmKind kind,
            Instant beganAt,
            @Nullable Instant beganUpTo,
            TimeQuality quality,
            String source,
            String description,
            @Nullable String mergedFrom) {}

    /**
     * @param from when it was measured, or the start of the time it was measured over
     * @param upTo the end of that time; null when it was measured at one time
     * @param at when it was noted
     */
    public record Measured(
            String measurementId,
            HarmKind kind,
            double value,
            String unit,
            String source,
            Instant from,
            @Nullable Instant upTo,
            Instant at,
            String actor,
            List<CorrectedValue> corrections,
            @Nullable String mergedFrom) {}

    public record CorrectedValue(
            double was,
            double now,
            String reason,
            String actor,
            Instant at,
            Instant recordedAt,
            String position) {}

    /**
     * What a release has to do with the incident.
     *
     * @param confidence how sure somebody is, null when they did not say
     */
    public record LinkedRelease(
            String releaseId,
            String component,
            String version,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at,
            @Nullable String mergedFrom) {}

    /**
     * What a component has to do with the incident, whichever release of it.
     *
     * @param confidence how sure somebody is, null when they did not say
     */
    public record LinkedComponent(
            String component,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            Instant at,
            @Nullable String mergedFrom) {}

    /**
     * @param personId an id, never a name
     * @param until null while they have it
     */
    public record HeldRole(
            IncidentRole role, String personId, Instant since, @Nullable Instant until) {}

    /**
     * @param text as it was corrected last
     * @param selfReported true when it was told more than 60 seconds after it happened
     * @param position where it is recorded, as in {@code incident:7}
     */
    public record Entry(
            String entryId,
            String text,
            Instant at,
            boolean selfReported,
            String actor,
            Instant recordedAt,
            String position,
            List<CorrectedText> corrections) {}

    public record CorrectedText(
            String was,
            String now,
            String reason,
            String actor,
            Instant at,
            Instant recordedAt,
            String position) {}

    /**
     * @param nextUpdateBy when they hear more at the latest; null when nothing is promised
     */
    public record Status(
            String updateId,
            Audience audience,
            String text,
            @Nullable Instant nextUpdateBy,
            Instant at,
            String actor) {}

    /**
     * It went on after all; what was said of its end was too early.
     *
     * @param at since when it went on
     */
    public record Reopened(
            String why,
            Instant at,
            @Nullable Instant containedAt,
            @Nullable String containmentEvidence,
            @Nullable Instant resolvedAt,
            String actor) {}

    /**
     * Another incident that is one with this one.
     *
     * @param at when they were said to be one
     */
    public record Merger(String incidentId, String why, Instant at, String actor) {}

    /**
     * Something recorded before was wrong.
     *
     * @param harmKind which harm, when {@code field} is HARM_BEGAN_AT, else null
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
}
