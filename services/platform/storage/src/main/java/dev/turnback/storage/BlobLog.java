package dev.turnback.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Append-only streams of records that are too many or too large for the event log, and are kept for
 * a while only: raw deliveries, signal samples. The event log keeps the SHA-256 of what matters.
 *
 * <p>A stream is named by a small letter and at most 39 small letters, digits and dashes; it exists
 * once something was appended. Records of a stream are numbered 1, 2, 3, … without gaps in the
 * order of appending, and a number is never used again. A record is read until its {@link
 * Blob#keepUntil} by the clock of the log, and deleted by a {@link #sweep} after that.
 *
 * <p>Safe for many threads. Futures complete on a thread of the log: do not block there. A future
 * fails with {@link BlobLogException} when the log cannot read or write, with {@link
 * IllegalArgumentException} when the stream's name is none, and with {@link IllegalStateException}
 * once the log is closed.
 */
public interface BlobLog extends AutoCloseable {

    /**
     * Appends the records next to each other.
     *
     * @return their numbers in order, once all are durable; when it fails, what was stored of them
     *     is the first few or nothing
     */
    CompletableFuture<List<Long>> append(String stream, List<NewBlob> records);

    /**
     * Records in ascending order; those that have expired or were swept are left out.
     *
     * @param afterSequence 0 for the start of the stream
     * @param max the most records in a page, at least 1; a page may be shorter, and only an empty
     *     one means the end
     * @return fails with {@link BlobDamagedException} when the first record of the page is damaged;
     *     a page ends before a damaged record
     */
    CompletableFuture<List<Blob>> read(String stream, long afterSequence, int max);

    /**
     * @return empty when the record never was, has expired or was swept; fails with {@link
     *     BlobDamagedException} when it is damaged
     */
    CompletableFuture<Optional<Blob>> get(String stream, long sequence);

    /**
     * Deletes records of all streams that have expired at the given time.
     *
     * @param max the most to delete in this call, at least 1
     * @return how many were deleted; fewer than max means that none are left
     */
    CompletableFuture<Integer> sweep(Instant now, int max);

    /** Finishes what was asked for, then refuses everything. */
    @Override
    void close();

    /**
     * @throws IllegalArgumentException when the text is no name of a stream
     */
    static void requireStream(String name) {
        StreamNames.require(name);
    }

    /**
     * @throws IllegalArgumentException when it is less than 1
     */
    static void requireMost(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max must be at least 1, not " + max);
        }
    }
}
