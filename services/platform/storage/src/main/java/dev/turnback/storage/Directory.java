package dev.turnback.storage;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What is not in any event because it may have to be forgotten: names of people, hashes of their
 * passwords, their sessions. Small texts by drawer and id, few enough to be read at once.
 *
 * <p>Safe for many threads; what one caller asks for one after the other takes effect in that
 * order. A change is durable before its future completes. Futures complete on a thread of the
 * store: do not block there. A future fails with {@link DirectoryException} when the store cannot
 * read or write, and with {@link IllegalStateException} once it is closed.
 */
public interface Directory extends AutoCloseable {

    /** Everything in a drawer, by id. */
    CompletableFuture<Map<String, String>> all(String drawer);

    /** Keeps a text under an id, in place of the one before. */
    CompletableFuture<Void> put(String drawer, String id, String text);

    /**
     * Forgets what is kept under these ids; ids without a text are passed over. What was kept, and
     * what it was put in place of, is then in none of the files that the adapter itself writes;
     * what a database server keeps of deleted documents is the server's to say.
     */
    CompletableFuture<Void> forget(String drawer, Collection<String> ids);

    /** Finishes what was asked for, then refuses everything. */
    @Override
    void close();
}
