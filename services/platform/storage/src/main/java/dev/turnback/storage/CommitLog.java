package dev.turnback.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * An append-only log of commits in one gap-free order. Adapters only insert and read; who may write
 * what is the engine's matter. Safe for many threads.
 *
 * <p>Every future fails with {@link CommitRefusedException} when the store definitely did nothing,
 * with {@link CommitUncertainException} when nobody knows, and reads fail with {@link
 * CommitDamagedException} when a stored commit cannot be read.
 */
public interface CommitLog extends AutoCloseable {

    /**
     * Inserts a commit at the slot {@code commit.first()}, which must be the position after the
     * last one.
     *
     * @return {@link Appended#WRITTEN} only once the commit is durable, {@link Appended#OCCUPIED}
     *     when the slot is taken, even if by the same commit; a slot beyond the end is refused
     */
    CompletableFuture<Appended> append(Commit commit);

    /** The last durable commit. */
    CompletableFuture<Optional<Commit>> last();

    /**
     * Durable commits in order, beginning with the one that contains the position.
     *
     * @param events how many events are wanted from the position on, at least 1: the page ends with
     *     the commit that holds the last of them; it may be shorter, and only an empty one means
     *     the end
     */
    CompletableFuture<List<Commit>> read(long position, int events);

    /**
     * Only commits that hold an event with at least one of the tags.
     *
     * @param anyOf at least one tag
     * @param upTo commits that begin after it are left out
     * @param max the most commits in a page, at least 1; a page may be shorter, and only an empty
     *     one means the end
     */
    CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max);

    /** The first position of the commit that contains the position; 0 when there is none. */
    CompletableFuture<Long> floor(long position);

    @Override
    void close();

    /** What became of an insert. */
    enum Appended {
        WRITTEN,
        OCCUPIED
    }
}
