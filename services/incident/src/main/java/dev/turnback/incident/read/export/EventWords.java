package dev.turnback.incident.read.export;

import dev.turnback.feed.http.CloudEventJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a published event says in words that are made of its type and its fields, so that an event
 * that is new tomorrow is told too. Times are UTC.
 */
public final class EventWords {

    /** The envelope says them already. */
    private static final Set<String> SAID = Set.of("incidentId", "at");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private EventWords() {}

    /** Such as {@code Budget ran out of obl_1: owner checkout, rule name Checkout fails}. */
    static String of(CloudEventJson event) {
        var parts = new ArrayList<String>();
        event.data()
                .properties()
                .forEach(
                        field -> {
                            String value = value(field.getValue());
                            if (!SAID.contains(field.getKey())
                                    && !value.isEmpty()
                                    && !value.equals(event.subject())) {
                                parts.add(words(field.getKey()) + " " + value);
                            }
                        });
        String what = named(event.type()) + " (" + event.subject() + ")";
        return parts.isEmpty() ? what : what + ": " + String.join(", ", parts);
    }

    /** {@code dev.turnback.decision.budget-ran-out.v1} is "Budget ran out". */
    public static String named(String type) {
        String[] parts = type.split("\\.", -1);
        String name = parts[Math.max(0, parts.length - 2)].replace('-', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String words(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String value(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(EventWords::value).collect(Collectors.joining(" and "));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        return value.isString() ? time(value.asString()) : value.toString();
    }

    private static String time(String text) {
        try {
            return TIME.format(Instant.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
