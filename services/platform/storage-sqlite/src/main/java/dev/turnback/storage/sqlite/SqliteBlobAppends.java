package dev.turnback.storage.sqlite;

import dev.turnback.storage.BlobLogException;
import dev.turnback.storage.NewBlob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Appends that wait for the writer. It takes as many as it finds into one transaction, so many
 * callers at once share one wait for the disk.
 */
final class SqliteBlobAppends {

    private static final long MOST_BYTES = 16L << 20;

    private final Queue<Append> waiting = new ArrayDeque<>();
    private boolean inDoubt;

    /** What one caller wants to append. */
    record Append(String stream, List<NewBlob> records, CompletableFuture<List<Long>> result) {
        private long bytes() {
            return records.stream().mapToLong(record -> record.content().size()).sum();
        }
    }

    synchronized void add(Append append) {
        waiting.add(append);
    }

    /** Takes back what the writer has not taken. */
    synchronized boolean remove(Append append) {
        return waiting.remove(append);
    }

    private synchronized List<Append> take() {
        var taken = new ArrayList<Append>();
        long bytes = 0;
        while (!waiting.isEmpty() && bytes < MOST_BYTES) {
            taken.add(waiting.remove());
            bytes += taken.getLast().bytes();
        }
        return taken;
    }

    /** On the writer's thread. Nothing is left to do when an earlier call took it along. */
    void write(Connection connection) {
        List<Append> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            List<List<Long>> numbers = store(connection, taken);
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).result().complete(numbers.get(i));
            }
        } catch (SQLException e) {
            inDoubt = inDoubt || SqliteFailures.leavesDoubt(e);
            fail(taken, SqliteFailures.ofBlobs("SQLite: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            fail(taken, e);
        }
    }

    private List<List<Long>> store(Connection connection, List<Append> taken) throws SQLException {
        if (inDoubt) {
            throw new BlobLogException(
                    "an earlier write failed in a way only a restart can clear", null);
        }
        var blobs = new SqliteBlobs(connection);
        var numbers = new ArrayList<List<Long>>();
        SqliteFile.inTransaction(
                connection,
                () -> {
                    for (Append append : taken) {
                        numbers.add(blobs.append(append.stream(), append.records()));
                    }
                });
        return numbers;
    }

    private static void fail(List<Append> taken, RuntimeException failure) {
        taken.forEach(append -> append.result().completeExceptionally(failure));
    }
}
