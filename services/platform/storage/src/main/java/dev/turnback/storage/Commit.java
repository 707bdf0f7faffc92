package dev.turnback.storage;

import java.time.Instant;
import java.util.List;

/**
 * One document of a log: events that became durable together.
 *
 * @param first the position of its first event; the first commit of a log starts at 1
 * @param writer the writer's id, unique per process and start
 * @param nonce counted by the writer; with {@code writer} it tells one's own commit from another's
 * @param recordedAt stamped by the writer, never decreasing within a log
 * @param previousHash the hash of the commit before, {@link CommitHash#ORIGIN} for the first
 * @param hash see {@link CommitHash}
 */
public record Commit(
        long first,
        String writer,
        long nonce,
        Instant recordedAt,
        String previousHash,
        String hash,
        List<StoredEvent> events) {

    public Commit {
        events = List.copyOf(events);
        if (first < 1 || events.isEmpty()) {
            throw new IllegalArgumentException("a commit has events and starts at 1 or later");
        }
    }

    /** A commit with the hash that its content gives. */
    public static Commit chained(
            long first,
            String writer,
            long nonce,
            Instant recordedAt,
            String previousHash,
            List<StoredEvent> events) {
        var content = new Commit(first, writer, nonce, recordedAt, previousHash, "", events);
        return new Commit(
                first, writer, nonce, recordedAt, previousHash, CommitHash.of(content), events);
    }

    /** The position of its last event; the next commit starts at {@code last() + 1}. */
    public long last() {
        return first + events.size() - 1;
    }

    /** True when it was sent by the same writer as the same attempt. */
    public boolean sameSender(Commit other) {
        return writer.equals(other.writer) && nonce == other.nonce;
    }
}
