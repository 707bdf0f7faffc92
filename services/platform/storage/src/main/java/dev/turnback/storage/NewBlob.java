package dev.turnback.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A record to be appended to a {@link BlobLog}.
 *
 * @param content with the attributes at most {@link #MAX_BYTES}
 * @param attributes what is to be known without reading the content, such as its media type
 * @param at when it was received, cut to whole microseconds
 * @param keepUntil from this time on it is read no more and may be deleted; cut to whole
 *     microseconds
 */
public record NewBlob(
        Payload content, Map<String, String> attributes, Instant at, Instant keepUntil) {

    /** 8 MB. */
    public static final int MAX_BYTES = 8 << 20;

    /**
     * @throws IllegalArgumentException when the record is too large, or a time more than 292,000
     *     years away
     */
    public NewBlob {
        attributes = Map.copyOf(attributes);
        at = micros(at);
        keepUntil = micros(keepUntil);
        long bytes = content.size();
        for (var attribute : attributes.entrySet()) {
            bytes += utf8(attribute.getKey()) + utf8(attribute.getValue());
        }
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "a record has at most %d bytes with its attributes, not %d"
                            .formatted(MAX_BYTES, bytes));
        }
    }

    public static NewBlob of(
            byte[] content, Map<String, String> attributes, Instant at, Instant keepUntil) {
        return new NewBlob(Payload.of(content), attributes, at, keepUntil);
    }

    /** SHA-256 of the content, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.hex(content.toBytes());
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Instant micros(Instant time) {
        var moment = new ViewValue.Moment(time);
        try {
            return ViewValue.Moment.ofEpochMicros(moment.epochMicros()).value();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(time + " is too far away", e);
        }
    }
}
