package dev.turnback.storage;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One byte form of a commit, the same for every store: what is hashed.
 *
 * <p>Numbers are big-endian; texts are UTF-8 after their length in bytes (int); lists and maps come
 * after their size (int), maps sorted by key; an instant is epoch seconds (long) and nanoseconds
 * (int), after a byte 1, or a byte 0 alone when there is none.
 */
public final class CanonicalBytes {

    private CanonicalBytes() {}

    /** Everything but the hash itself. */
    static byte[] ofCommit(Commit commit) {
        var out = new GrowingBytes();
        out.writeText(commit.previousHash());
        out.writeLong(commit.first());
        out.writeText(commit.writer());
        out.writeLong(commit.nonce());
        writeInstant(out, commit.recordedAt());
        writeEvents(out, commit.events());
        return out.toBytes();
    }

    public static byte[] ofEvents(List<StoredEvent> events) {
        var out = new GrowingBytes();
        writeEvents(out, events);
        return out.toBytes();
    }

    /**
     * The inverse of {@link #ofEvents}.
     *
     * @throws IOException when the bytes are no such form
     */
    public static List<StoredEvent> readEvents(byte[] bytes) throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int size = readSize(in);
            var events = new ArrayList<StoredEvent>(size);
            for (int i = 0; i < size; i++) {
                events.add(readEvent(in));
            }
            if (in.hasRemaining()) {
                throw new IOException("bytes after the last event");
            }
            return events;
        } catch (BufferUnderflowException e) {
            throw new IOException("bytes are missing at the end", e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void writeEvents(GrowingBytes out, List<StoredEvent> events) {
        out.writeInt(events.size());
        for (StoredEvent event : events) {
            out.writeText(event.id());
            out.writeText(event.type());
            out.writeInt(event.tags().size());
            for (EventTag tag : event.tags()) {
                out.writeText(tag.key());
                out.writeText(tag.value());
            }
            writeInstant(out, event.occurredAt());
            var metadata = new TreeMap<>(event.metadata());
            out.writeInt(metadata.size());
            for (var entry : metadata.entrySet()) {
                out.writeText(entry.getKey());
                out.writeText(entry.getValue());
            }
            event.payload().writeTo(out);
        }
    }

    private static StoredEvent readEvent(ByteBuffer in) throws IOException {
        String id = readText(in);
        String type = readText(in);
        var tags = new ArrayList<EventTag>();
        for (int left = readSize(in); left > 0; left--) {
            tags.add(new EventTag(readText(in), readText(in)));
        }
        Instant occurredAt = readInstant(in);
        Map<String, String> metadata = new HashMap<>();
        for (int left = readSize(in); left > 0; left--) {
            metadata.put(readText(in), readText(in));
        }
        byte[] payload = new byte[readSize(in)];
        in.get(payload);
        return new StoredEvent(id, type, tags, occurredAt, metadata, Payload.of(payload));
    }

    private static void writeInstant(GrowingBytes out, @Nullable Instant instant) {
        out.writeByte(instant == null ? 0 : 1);
        if (instant != null) {
            out.writeLong(instant.getEpochSecond());
            out.writeInt(instant.getNano());
        }
    }

    private static @Nullable Instant readInstant(ByteBuffer in) {
        return in.get() == 0 ? null : Instant.ofEpochSecond(in.getLong(), in.getInt());
    }

    private static String readText(ByteBuffer in) throws IOException {
        int length = readSize(in);
        var text =
                new String(
                        in.array(),
                        in.arrayOffset() + in.position(),
                        length,
                        StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** Everything counted takes at least a byte, so a larger count is damage, not data. */
    private static int readSize(ByteBuffer in) throws IOException {
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new IOException("impossible length " + size);
        }
        return size;
    }
}
