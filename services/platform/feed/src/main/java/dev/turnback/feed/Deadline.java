package dev.turnback.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that is to be done at a time.
 *
 * @param name the kind, such as {@code review-by}: small letters, digits and dashes
 * @param key unique within the kind
 * @param dueAt not before this; in whole microseconds, UTC
 * @param payload what the command needs, in the format of who fires it
 */
public record Deadline(String name, String key, Instant dueAt, String payload) {

    public Deadline {
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    String id() {
        return name + "/" + key;
    }

    /** Another time makes another deadline of it, which is fired again. */
    String idempotencyKey() {
        return "%s/%s/%s".formatted(name, key, dueAt);
    }

    String write() {
        return Lines.write(List.of(name, key, dueAt.toString(), payload));
    }

    static Deadline read(String text) {
        List<String> fields = Lines.read(text);
        return new Deadline(
                fields.get(0), fields.get(1), Instant.parse(fields.get(2)), fields.get(3));
    }
}
