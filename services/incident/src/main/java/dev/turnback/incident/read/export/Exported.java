package dev.turnback.incident.read.export;

import dev.turnback.feed.http.CloudEventJson;
import dev.turnback.incident.read.log.LogEntry;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One event of an export.
 *
 * @param position as in {@code incident:7}
 * @param actor who asked, as an id; null when that is not told
 * @param sentence what it says, in English
 * @param corrected true when a later correction says otherwise
 */
record Exported(
        String position,
        @Nullable String actor,
        String sentence,
        boolean corrected,
        CloudEventJson event) {

    /** As they were recorded. */
    static final Comparator<Exported> RECORDED =
            Comparator.comparing(Exported::recordedAt)
                    .thenComparing(each -> each.event().source())
                    .thenComparingLong(each -> Long.parseLong(each.event().sequence()));

    /** As they happened, by what is claimed. */
    static final Comparator<Exported> HAPPENED =
            Comparator.comparing(Exported::at).thenComparing(RECORDED);

    static Exported of(LogEntry entry, CloudEventJson event) {
        return new Exported(
                entry.position(), entry.actor(), entry.sentence(), entry.corrected(), event);
    }

    static Exported of(HeardDecision heard) {
        return new Exported(
                HeardDecision.SOURCE + ":" + heard.position(),
                null,
                EventWords.of(heard.event()),
                false,
                heard.event());
    }

    Instant at() {
        return event.time();
    }

    Instant recordedAt() {
        return event.recordedtime();
    }
}
