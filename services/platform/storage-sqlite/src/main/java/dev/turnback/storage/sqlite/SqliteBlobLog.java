package dev.turnback.storage.sqlite;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.BlobLogException;
import dev.turnback.storage.NewBlob;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Records in one SQLite file of their own, synced before they are acknowledged. What is swept is
 * overwritten in the file.
 */
public final class SqliteBlobLog implements BlobLog {

    private static final int READERS = 2;

    private final SqliteLane writer;
    private final SqliteLane readers;
    private final InstantSource clock;
    private final SqliteBlobAppends appends = new SqliteBlobAppends();

    private SqliteBlobLog(SqliteLane writer, SqliteLane readers, InstantSource clock) {
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Opens or makes the file.
     *
     * @param file such as {@code data/deliveries.db}; its folder exists
     * @param clock says which records have expired
     * @throws BlobLogException when the file cannot be opened
     */
    public static SqliteBlobLog open(Path file, InstantSource clock) {
        var opened = new ArrayList<Connection>();
        try {
            for (int i = 0; i <= READERS; i++) {
                opened.add(SqliteFile.connectDurably(file));
            }
            new SqliteBlobs(opened.getFirst()).createTables();
            return new SqliteBlobLog(
                    new SqliteLane("blobs-write", opened.subList(0, 1), SqliteFailures::ofBlobs),
                    new SqliteLane(
                            "blobs-read",
                            opened.subList(1, opened.size()),
                            SqliteFailures::ofBlobs),
                    clock);
        } catch (SQLException e) {
            opened.forEach(SqliteFile::closeQuietly);
            throw SqliteFailures.ofBlobs("cannot open %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public CompletableFuture<List<Long>> append(String stream, List<NewBlob> records) {
        return valid(
                () -> {
                    BlobLog.requireStream(stream);
                    var append =
                            new SqliteBlobAppends.Append(
                                    stream, List.copyOf(records), new CompletableFuture<>());
                    appends.add(append);
                    return writer.run(
                                    connection -> {
                                        appends.write(connection);
                                        return append;
                                    })
                            .exceptionallyCompose(failure -> refused(append, failure))
                            .thenCompose(done -> append.result());
                });
    }

    /** An append that another caller's turn took along was written all the same. */
    private CompletableFuture<SqliteBlobAppends.Append> refused(
            SqliteBlobAppends.Append append, Throwable failure) {
        return appends.remove(append)
                ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.completedFuture(append);
    }

    @Override
    public CompletableFuture<List<Blob>> read(String stream, long afterSequence, int max) {
        return valid(
                () -> {
                    BlobLog.requireMost(max);
                    return range(stream, afterSequence, Long.MAX_VALUE, max);
                });
    }

    @Override
    public CompletableFuture<Optional<Blob>> get(String stream, long sequence) {
        return valid(
                () ->
                        range(stream, sequence - 1, sequence, 1)
                                .thenApply(found -> found.stream().findFirst()));
    }

    private CompletableFuture<List<Blob>> range(String stream, long after, long upTo, int max) {
        BlobLog.requireStream(stream);
        Instant now = clock.instant();
        return readers.run(
                connection -> new SqliteBlobs(connection).read(stream, after, upTo, now, max));
    }

    @Override
    public CompletableFuture<Integer> sweep(Instant now, int max) {
        return valid(
                () -> {
                    BlobLog.requireMost(max);
                    return writer.run(connection -> new SqliteBlobs(connection).sweep(now, max));
                });
    }

    /** Lets the file grow by no more pages, as if the disk were full; for tests. */
    void limitTo(int pages) {
        writer.run(
                        connection -> {
                            SqliteFile.execute(connection, "PRAGMA max_page_count = " + pages);
                            return pages;
                        })
                .join();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    private static <T> CompletableFuture<T> valid(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
