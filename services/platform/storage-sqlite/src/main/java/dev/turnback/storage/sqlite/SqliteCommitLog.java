package dev.turnback.storage.sqlite;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.EventTag;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A commit log in one SQLite file, written by one process. The write-ahead log is synced before a
 * commit becomes visible, so what is read is durable.
 */
public final class SqliteCommitLog implements CommitLog {
    private static final int READERS = 2;

    private final SqliteFileLock lock;
    private final SqliteStatements writer;
    private final SqliteCommits written;
    private final CommitTags tags;
    private final List<SqliteStatements> connections = new ArrayList<>();
    private final BlockingQueue<SqliteLogReader> readers = new ArrayBlockingQueue<>(READERS);
    private final ExecutorService reading;

    /** Held while one writes. */
    private final ReentrantLock writing = new ReentrantLock();

    /** The last position, -1 before it was read. */
    private long head = -1;

    private boolean inDoubt;
    private boolean closed;

    private SqliteCommitLog(Path file, SqliteFileLock lock) throws SQLException {
        this.lock = lock;
        String name = String.valueOf(file.getFileName());
        this.writer = SqliteStatements.connect(file);
        connections.add(writer);
        this.written = new SqliteCommits(writer);
        written.createTables();
        this.tags = CommitTags.open(file, written);
        for (int i = 0; i < READERS; i++) {
            SqliteStatements reader = SqliteStatements.connect(file);
            connections.add(reader);
            readers.add(new SqliteLogReader(new SqliteCommits(reader), tags, tags.reader()));
        }
        this.reading =
                Executors.newFixedThreadPool(
                        READERS, Thread.ofPlatform().daemon().name(name + "-read-", 0).factory());
    }

    /**
     * Opens the file, or creates it and its folder.
     *
     * @throws dev.turnback.storage.LogInUseException when it is open already
     * @throws CommitRefusedException when it is no log or cannot be opened
     */
    public static SqliteCommitLog open(Path file) {
        SqliteFileLock lock = SqliteFileLock.of(file);
        try {
            return new SqliteCommitLog(file, lock);
        } catch (SQLException e) {
            lock.close();
            throw new CommitRefusedException("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes on the thread that calls: an engine has one writer, and handing the commit to another
     * thread and back takes longer than most of the writing.
     */
    @Override
    public CompletableFuture<Appended> append(Commit commit) {
        return write(() -> insert(commit));
    }

    private <T> CompletableFuture<T> write(Supplier<T> work) {
        writing.lock();
        try {
            requireOpen();
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CommitRefusedException("the log is closed");
        }
    }

    private Appended insert(Commit commit) {
        if (inDoubt) {
            throw new CommitRefusedException(
                    "an earlier write failed in a way only a restart can clear");
        }
        try {
            if (head < 0) {
                head = written.last().map(Commit::last).orElse(0L);
            }
            if (commit.first() != head + 1) {
                return occupied(commit);
            }
            writer.repeat("BEGIN IMMEDIATE");
            written.insert(commit);
            writer.repeat("COMMIT");
            head = commit.last();
            tags.added(commit);
            return Appended.WRITTEN;
        } catch (SQLException e) {
            inDoubt = SqliteFailures.leavesDoubt(e) || !rolledBack();
            throw SqliteFailures.ofWrite(e);
        }
    }

    private Appended occupied(Commit commit) {
        if (commit.first() <= head) {
            return Appended.OCCUPIED;
        }
        throw new CommitRefusedException("position " + commit.first() + " does not follow " + head);
    }

    private boolean rolledBack() {
        try {
            writer.execute("ROLLBACK");
            return true;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).contains("no transaction is active");
        }
    }

    @Override
    public CompletableFuture<Optional<Commit>> last() {
        return read(reader -> reader.commits().last(), 1);
    }

    @Override
    public CompletableFuture<List<Commit>> read(long position, int events) {
        return read(reader -> reader.commits().from(position, events), position);
    }

    @Override
    public CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max) {
        // Most commands look for what nobody has recorded: that needs no other thread.
        return tags.none(TagHash.of(anyOf), position, upTo)
                ? CompletableFuture.completedFuture(List.of())
                : read(reader -> reader.tagged(anyOf, position, upTo, max), position);
    }

    @Override
    public CompletableFuture<Long> floor(long position) {
        return read(reader -> reader.commits().floor(position), position);
    }

    /** Lets the file grow by no more pages, as if the disk were full; for tests. */
    void limitTo(int pages) {
        write(
                        () -> {
                            try {
                                writer.execute("PRAGMA max_page_count = " + pages);
                                return pages;
                            } catch (SQLException e) {
                                throw SqliteFailures.ofWrite(e);
                            }
                        })
                .join();
    }

    private <T> CompletableFuture<T> read(Query<T> query, long position) {
        return async(
                reading,
                () -> {
                    SqliteLogReader reader = readers.remove();
                    try {
                        return query.run(reader);
                    } catch (SQLException e) {
                        throw SqliteFailures.ofRead(e, position);
                    } finally {
                        readers.add(reader);
                    }
                });
    }

    private static <T> CompletableFuture<T> async(ExecutorService executor, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new CommitRefusedException("the log is closed", e));
        }
    }

    /** Waits for what was asked, then frees the file. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
        } finally {
            writing.unlock();
        }
        reading.shutdown();
        try {
            if (reading.awaitTermination(30, TimeUnit.SECONDS)) {
                for (SqliteLogReader reader : readers) {
                    reader.close();
                }
                tags.close();
                for (SqliteStatements connection : connections) {
                    connection.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new CommitRefusedException("cannot close the log: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    private interface Query<T> {
        T run(SqliteLogReader reader) throws SQLException;
    }
}
