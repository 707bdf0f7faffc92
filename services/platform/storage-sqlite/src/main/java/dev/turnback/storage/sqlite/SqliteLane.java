package dev.turnback.storage.sqlite;

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
final class SqliteLane implements AutoCloseable {

    private static final int QUEUE = 10_000;

    private final BlockingQueue<Connection> free;
    private final ExecutorService threads;
    private final Failures failures;

    SqliteLane(String name, List<Connection> connections, Failures failures) {
        this.failures = failures;
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

    /** How the port of this lane says that the store failed. */
    interface Failures {
        RuntimeException of(String message, Exception cause);
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
                            ? new IllegalStateException("this store is closed", e)
                            : failures.of(
                                    QUEUE + " questions are waiting for this store already", e));
        }
    }

    private <T> T onFreeConnection(Work<T> work) {
        Connection connection = free.remove();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new CompletionException(failures.of("SQLite: " + e.getMessage(), e));
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() {
        threads.close();
        free.forEach(SqliteFile::closeQuietly);
    }
}
