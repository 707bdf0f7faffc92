package dev.turnback.storage;

import java.time.Instant;
import java.util.Map;

/**
 * A record of a {@link BlobLog}.
 *
 * @param sequence its number in the stream, from 1
 * @param at when it was received
 * @param keepUntil from this time on it is read no more
 * @param sha256 of the content, 64 hexadecimal digits; the event log keeps it too
 */
public record Blob(
        String stream,
        long sequence,
        Payload content,
        Map<String, String> attributes,
        Instant at,
        Instant keepUntil,
        String sha256) {

    /**
     * @param sha256 as it was when the record was written
     * @throws BlobDamagedException when the content is another one now
     */
    public Blob {
        attributes = Map.copyOf(attributes);
        if (!sha256.equals(Sha256.hex(content.toBytes()))) {
            throw new BlobDamagedException(stream, sequence, "its content was changed", null);
        }
    }
}
