package dev.turnback.storage.sqlite;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobDamagedException;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import dev.turnback.storage.ViewValue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The tables of a blob log: the records, and the last number used in each stream. */
record SqliteBlobs(Connection connection) {

    private static final int PAGE_BYTES = 16 << 20;
    private static final String COLUMNS =
            "stream, sequence, at_micros, keep_until_micros, sha256, attributes, content";

    void createTables() throws SQLException {
        SqliteFile.execute(
                connection,
                """
                CREATE TABLE IF NOT EXISTS streams(
                  stream TEXT PRIMARY KEY NOT NULL,
                  last INTEGER NOT NULL
                ) STRICT
                """);
        SqliteFile.execute(
                connection,
                """
                CREATE TABLE IF NOT EXISTS blobs(
                  stream TEXT NOT NULL,
                  sequence INTEGER NOT NULL,
                  at_micros INTEGER NOT NULL,
                  keep_until_micros INTEGER NOT NULL,
                  sha256 TEXT NOT NULL,
                  attributes BLOB NOT NULL,
                  content BLOB NOT NULL,
                  PRIMARY KEY (stream, sequence)
                ) STRICT
                """);
        SqliteFile.execute(
                connection,
                "CREATE INDEX IF NOT EXISTS blobs_keep_until ON blobs(keep_until_micros)");
    }

    /** Inside the transaction of its caller. */
    List<Long> append(String stream, List<NewBlob> records) throws SQLException {
        long next = last(stream) + 1;
        var numbers = new ArrayList<Long>();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO blobs(" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (NewBlob record : records) {
                insert.setString(1, stream);
                insert.setLong(2, next);
                insert.setLong(3, micros(record.at()));
                insert.setLong(4, micros(record.keepUntil()));
                insert.setString(5, record.sha256());
                insert.setBytes(6, SqliteAttributes.write(record.attributes()));
                insert.setBytes(7, record.content().toBytes());
                insert.executeUpdate();
                numbers.add(next++);
            }
        }
        SqliteFile.change(
                connection, "INSERT OR REPLACE INTO streams VALUES (?, ?)", stream, next - 1);
        return List.copyOf(numbers);
    }

    private long last(String stream) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT last FROM streams WHERE stream = ?")) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /**
     * After one number up to another, without what has expired; a page ends before a damaged
     * record.
     */
    List<Blob> read(String stream, long after, long upTo, Instant now, int max)
            throws SQLException {
        var page = new ArrayList<Blob>();
        long bytes = 0;
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + COLUMNS
                                + " FROM blobs WHERE stream = ? AND sequence > ? AND sequence <= ?"
                                + " AND keep_until_micros > ? ORDER BY sequence LIMIT ?")) {
            select.setString(1, stream);
            select.setLong(2, after);
            select.setLong(3, upTo);
            select.setLong(4, micros(now));
            select.setInt(5, max);
            try (ResultSet row = select.executeQuery()) {
                while (bytes < PAGE_BYTES && row.next()) {
                    page.add(blob(row));
                    bytes += page.getLast().content().size();
                }
            }
        } catch (BlobDamagedException e) {
            if (page.isEmpty()) {
                throw e;
            }
        }
        return List.copyOf(page);
    }

    int sweep(Instant now, int max) throws SQLException {
        return SqliteFile.change(
                connection,
                "DELETE FROM blobs WHERE rowid IN"
                        + " (SELECT rowid FROM blobs WHERE keep_until_micros <= ? LIMIT ?)",
                micros(now),
                max);
    }

    private static Blob blob(ResultSet row) throws SQLException {
        String stream = row.getString(1);
        long sequence = row.getLong(2);
        try {
            return new Blob(
                    stream,
                    sequence,
                    Payload.of(row.getBytes(7)),
                    SqliteAttributes.read(row.getBytes(6)),
                    time(row.getLong(3)),
                    time(row.getLong(4)),
                    row.getString(5));
        } catch (IOException e) {
            throw new BlobDamagedException(stream, sequence, "its attributes are unreadable", e);
        }
    }

    private static long micros(Instant time) {
        return new ViewValue.Moment(time).epochMicros();
    }

    private static Instant time(long micros) {
        return ViewValue.Moment.ofEpochMicros(micros).value();
    }
}
