package dev.turnback.alerts;

import dev.turnback.alerts.Verdict.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes fields out of an object, and remembers the first that is not as it has to be. */
final class Fields {

    private final int line;
    private final String place;
    private final JsonNode object;
    private @Nullable Item fault;

    /**
     * @param place the path of the object, empty for the whole
     */
    Fields(int line, String place, JsonNode object) {
        this.line = line;
        this.place = place;
        this.object = object;
    }

    boolean has(String field) {
        return !node(field).isMissingNode() && !node(field).isNull();
    }

    /** The path is written with dots. */
    JsonNode node(String path) {
        JsonNode at = object;
        for (String step : path.split("\\.", -1)) {
            at = at.path(step);
        }
        return at;
    }

    /** Null when it is missing or a fault. */
    @Nullable String text(String path) {
        if (!has(path)) {
            return null;
        }
        JsonNode node = node(path);
        String text = node.isString() ? node.asString().strip() : "";
        String why = node.isString() ? Words.fault(text) : "expected text";
        if (why != null) {
            fails(path, why);
            return null;
        }
        return text;
    }

    /** Null when it is a fault. */
    @Nullable String needed(String path) {
        String text = text(path);
        if (text == null) {
            fails(path, "is required");
        }
        return text;
    }

    /** A time of RFC 3339; null when it is missing, none at all, or a fault. */
    @Nullable Instant time(String path) {
        String text = text(path);
        if (text == null) {
            return null;
        }
        OffsetDateTime time = Times.rfc3339(text);
        if (time == null) {
            fails(path, "expected a time of RFC 3339, such as 2026-11-28T10:15:00Z");
            return null;
        }
        return Times.isNone(time) ? null : plausible(path, time.toInstant());
    }

    /** Null when it is a fault. */
    @Nullable Instant neededTime(String path) {
        Instant time = time(path);
        if (time == null) {
            fails(path, "is required");
        }
        return time;
    }

    /** A finite number; null when it is a fault. */
    @Nullable Double number(String path) {
        JsonNode node = node(path);
        double number = node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        if (Double.isFinite(number)) {
            return number;
        }
        fails(path, has(path) ? "expected a finite number" : "is required");
        return null;
    }

    /** Null when it is a fault. */
    @Nullable Instant plausible(String path, Instant at) {
        if (Times.isPlausible(at)) {
            return at;
        }
        fails(path, "expected a time between the years 2000 and 2100");
        return null;
    }

    /** The first fault is what is told. */
    void fails(String path, String why) {
        if (fault == null) {
            fault = new Item(line, place.isEmpty() ? path : place + "." + path, new Refused(why));
        }
    }

    boolean isFaulty() {
        return fault != null;
    }

    /** The first fault, when there is one. */
    Item refused() {
        return Objects.requireNonNull(fault);
    }

    Item of(Verdict verdict) {
        return new Item(line, place, verdict);
    }
}
