package dev.turnback.contracts.incident;

import dev.turnback.contracts.Audience;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.IncidentRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people do and write in an incident's room, in the form that {@link IncidentEvents} tells of.
 * Persons are ids, never names, and no figure is about one.
 */
public sealed interface RoomEvents extends IncidentEvents {

    /** A role that one person at a time has was released by whoever had it before. */
    record RoleAssigned(String incidentId, IncidentRole role, String personId, Instant at)
            implements RoomEvents {}

    record RoleReleased(String incidentId, IncidentRole role, String personId, Instant at)
            implements RoomEvents {}

    /**
     * @param selfReported true when it was told more than 60 seconds after it happened
     */
    record EntryWritten(
            String incidentId, String entryId, String text, boolean selfReported, Instant at)
            implements RoomEvents {}

    /**
     * What was written was wrong; the original stays in the log and is shown beside.
     *
     * @param at when it was corrected
     */
    record EntryCorrected(
            String incidentId, String entryId, String was, String now, String reason, Instant at)
            implements RoomEvents {}

    /**
     * What people are told of how it stands.
     *
     * @param nextUpdateBy when they hear more at the latest; null when nothing is promised
     */
    record StatusTold(
            String incidentId,
            String updateId,
            Audience audience,
            String text,
            @Nullable Instant nextUpdateBy,
            Instant at)
            implements RoomEvents {}

    /**
     * How much harm there was.
     *
     * @param value in {@code unit}
     * @param source who or what says so
     * @param from the time it was measured at, or the start of the time it was measured over
     * @param upTo the end of that time; null when it was measured at one time
     * @param at when it was noted
     */
    record HarmMeasured(
            String incidentId,
            String measurementId,
            HarmKind kind,
            double value,
            String unit,
            String source,
            Instant from,
            @Nullable Instant upTo,
            Instant at)
            implements RoomEvents {}

    /**
     * The value was wrong; the original stays in the log and is shown beside.
     *
     * @param at when it was corrected
     */
    record MeasurementCorrected(
            String incidentId,
            String measurementId,
            double was,
            double now,
            String reason,
            Instant at)
            implements RoomEvents {}
}
