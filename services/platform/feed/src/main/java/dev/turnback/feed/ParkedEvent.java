package dev.turnback.feed;

import java.time.Instant;
import java.util.List;

/**
 * An event that a view lacks: it failed again and again, or waits behind one of its key that did.
 *
 * @param view the view, or the name of its copy while that is being filled
 * @param position where the event is in the log of its source; it is read from there to be retried
 * @param type the event's type
 * @param key what the order of events is kept for: events of one key are retried in order
 * @param recordedAt when the log's writer stamped the event
 * @param error class and message of the last failure, or what the event waits for
 * @param attempts how often it was applied in vain; 0 while it waits for another one
 * @param parkedAt when it was parked
 * @param lastTriedAt when it was last applied in vain; {@code parkedAt} while it waits
 */
public record ParkedEvent(
        String view,
        String source,
        long position,
        String type,
        String subject,
        String key,
        Instant recordedAt,
        String error,
        int attempts,
        Instant parkedAt,
        Instant lastTriedAt) {

    static ParkedEvent of(
            FeedProjection projection,
            PublishedEvent event,
            String key,
            String error,
            int attempts,
            Instant now) {
        return new ParkedEvent(
                projection.view(),
                event.source(),
                event.position(),
                event.type(),
                event.subject(),
                key,
                event.recordedAt(),
                error,
                attempts,
                now,
                now);
    }

    ParkedEvent failedAgain(String why, Instant now) {
        return new ParkedEvent(
                view,
                source,
                position,
                type,
                subject,
                key,
                recordedAt,
                why,
                attempts + 1,
                parkedAt,
                now);
    }

    String id() {
        return "%s/%s/%019d".formatted(view, source, position);
    }

    String write() {
        return Lines.write(
                List.of(
                        view,
                        source,
                        Long.toString(position),
                        type,
                        subject,
                        key,
                        recordedAt.toString(),
                        error,
                        Integer.toString(attempts),
                        parkedAt.toString(),
                        lastTriedAt.toString()));
    }

    static ParkedEvent read(String text) {
        List<String> fields = Lines.read(text);
        return new ParkedEvent(
                fields.get(0),
                fields.get(1),
                Long.parseLong(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                Instant.parse(fields.get(6)),
                fields.get(7),
                Integer.parseInt(fields.get(8)),
                Instant.parse(fields.get(9)),
                Instant.parse(fields.get(10)));
    }
}
