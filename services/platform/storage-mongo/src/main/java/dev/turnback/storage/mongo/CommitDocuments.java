package dev.turnback.storage.mongo;

import dev.turnback.storage.CanonicalBytes;
import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.EventTag;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A commit as a document. {@code _id} is the position of its first event, so that one unique index
 * is lock, order and gap detector at once; the events are canonical bytes, as they are hashed.
 */
final class CommitDocuments {
    static final String FIRST = "_id";
    static final String LAST = "last";
    static final String TAGS = "tags";

    private CommitDocuments() {}

    /** Seconds and nanoseconds are two fields. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano")
    static Document of(Commit commit) {
        var tags = new TreeSet<String>();
        commit.events().forEach(event -> event.tags().forEach(tag -> tags.add(text(tag))));
        return new Document(FIRST, commit.first())
                .append(LAST, commit.last())
                .append("writer", commit.writer())
                .append("nonce", commit.nonce())
                .append("recordedSeconds", commit.recordedAt().getEpochSecond())
                .append("recordedNanos", commit.recordedAt().getNano())
                .append("previousHash", commit.previousHash())
                .append("hash", commit.hash())
                .append(TAGS, tags)
                .append("events", new Binary(CanonicalBytes.ofEvents(commit.events())));
    }

    static String text(EventTag tag) {
        return tag.toString();
    }

    /**
     * @throws CommitDamagedException when the document is no commit
     */
    static Commit read(Document document) {
        long first = document.getLong(FIRST);
        try {
            return new Commit(
                    first,
                    document.getString("writer"),
                    document.getLong("nonce"),
                    Instant.ofEpochSecond(
                            document.getLong("recordedSeconds"),
                            document.getInteger("recordedNanos")),
                    document.getString("previousHash"),
                    document.getString("hash"),
                    CanonicalBytes.readEvents(document.get("events", Binary.class).getData()));
        } catch (IOException
                | DateTimeException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException e) {
            throw new CommitDamagedException(
                    first, "the commit at position " + first + " cannot be read: " + e, e);
        }
    }

    /** About how much it takes in memory, in bytes. */
    static int size(Document document) {
        Binary events = document.get("events", Binary.class);
        return events == null ? 0 : events.length();
    }
}
