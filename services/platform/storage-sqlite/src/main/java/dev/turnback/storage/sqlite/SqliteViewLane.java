package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few connections with one thread each, and a bounded queue before them. The threads are platform
 * threads because SQLite's native calls would pin virtual ones.
 */
final class SqliteViewLane implements AutoCloseable {

    private static final int QUEUE = 10_000;

    private final BlockingQueue<Connection> free;
    private final ExecutorService threads;

    SqliteViewLane(String name, List<Connection> connections) {
        free = new ArrayBlockingQueue<>(connections.size(), false, connections);
        threads =
                new ThreadPoolExecutor(
                        connections.size(),
                        connections.size(),
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(QUEUE),
                        Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }

    /** Work on a connection that nothing else uses meanwhile. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> CompletableFuture<T> run(Work<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> onFreeConnection(work), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    threads.isShutdown()
                            ? new IllegalStateException("the view store is closed", e)
                            : new ViewStoreException(
                                    QUEUE + " questions are waiting for the views already", e));
        }
    }

    private <T> T onFreeConnection(Work<T> work) {
        Connection connection = free.remove();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new CompletionException(
                    new ViewStoreException("the views failed: " + e.getMessage(), e));
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() {
        threads.close();
        free.forEach(SqliteViewFile::closeQuietly);
    }
}
