package dev.turnback.incident.read.log;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.incident.read.incidents.IncidentView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of an incident.
 *
 * @param position as in {@code incident:7}
 * @param type stored type and version, such as {@code harm-noted#1}
 * @param at when it happened, as claimed, UTC
 * @param recordedAt when the log's writer stamped it, UTC
 * @param actor who asked, as an id; null when that is not known
 * @param sentence what it says, in English
 * @param corrected true when a later correction says otherwise
 */
public record LogEntry(
        String position,
        String type,
        Instant at,
        Instant recordedAt,
        @Nullable String actor,
        String sentence,
        boolean corrected) {

    /**
     * @param nextCursor continues after the last item, null when there are no more
     * @param asOf the time it was asked for; null for all that is known
     * @param status {@code final} when nothing recorded later can change the answer, else {@code
     *     provisional}; null without {@code asOf}
     */
    public record Page(
            List<LogEntry> items,
            @Nullable String nextCursor,
            @Nullable Instant asOf,
            @Nullable String status) {}

    /**
     * @param incident knows what was corrected later
     */
    public static LogEntry of(RecordedEvent event, IncidentView incident) {
        Object body = event.body();
        String position = event.log() + ":" + event.position();
        return of(event, body, Overtaken.in(incident).isCorrected(body, position));
    }

    private static LogEntry of(RecordedEvent event, Object body, boolean corrected) {
        return new LogEntry(
                event.log() + ":" + event.position(),
                event.type(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata().get(Metadata.ACTOR),
                Sentences.of(body),
                corrected);
    }
}
