package dev.turnback.storage.sqlite;

import dev.turnback.storage.CanonicalBytes;
import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.CommitHash;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of a commit log: {@code commits}, one row per commit with its events as canonical
 * bytes. For one thread at a time.
 */
final class SqliteCommits {
    private static final int PAGE_BYTES = 16 << 20;
    private static final String COLUMNS =
            "first, writer, nonce, recorded_seconds, recorded_nanos, previous_hash, hash, events";

    private final SqliteStatements statements;

    SqliteCommits(SqliteStatements statements) {
        this.statements = statements;
    }

    void createTables() throws SQLException {
        statements.execute(
                """
                    CREATE TABLE IF NOT EXISTS commits (
                      first INTEGER PRIMARY KEY,
                      writer TEXT NOT NULL,
                      nonce INTEGER NOT NULL,
                      recorded_seconds INTEGER NOT NULL,
                      recorded_nanos INTEGER NOT NULL,
                      previous_hash TEXT NOT NULL,
                      hash TEXT NOT NULL,
                      events BLOB NOT NULL
                    ) STRICT
                    """);
    }

    void insert(Commit commit) throws SQLException {
        try {
            insertRows(commit);
        } catch (SQLException e) {
            statements.forget();
            throw e;
        }
    }

    /** Seconds and nanoseconds are two columns. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano")
    private void insertRows(Commit commit) throws SQLException {
        PreparedStatement insert =
                statements.prepared(
                        "INSERT INTO commits (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, commit.first());
        insert.setString(2, commit.writer());
        insert.setLong(3, commit.nonce());
        insert.setLong(4, commit.recordedAt().getEpochSecond());
        insert.setInt(5, commit.recordedAt().getNano());
        insert.setString(6, commit.previousHash());
        insert.setString(7, commit.hash());
        insert.setBytes(8, CanonicalBytes.ofEvents(commit.events()));
        insert.executeUpdate();
    }

    Optional<Commit> last() throws SQLException {
        return commits(select("ORDER BY first DESC LIMIT 1")).stream().findFirst();
    }

    /** Up to the commit that holds the last of as many events from the position on. */
    List<Commit> from(long position, int events) throws SQLException {
        long start = start(position);
        PreparedStatement query = select("WHERE first >= ? ORDER BY first LIMIT ?");
        query.setLong(1, start);
        query.setInt(2, events);
        return commits(query, position + events - 1);
    }

    /** Those of the commits that can be read before the first damaged one, in order. */
    List<Commit> at(List<Long> firsts) throws SQLException {
        int marks = Math.max(1, Integer.highestOneBit(firsts.size() * 2 - 1));
        PreparedStatement query =
                select("WHERE first IN (?" + ", ?".repeat(marks - 1) + ") ORDER BY first");
        for (int i = 0; i < marks; i++) {
            query.setLong(i + 1, firsts.get(Math.min(i, firsts.size() - 1)));
        }
        return commits(query);
    }

    /** The hash of the commit that contains the position, or is the last before it. */
    String hashAt(long position) throws SQLException {
        PreparedStatement query =
                statements.prepared(
                        "SELECT hash FROM commits WHERE first <= ? ORDER BY first DESC LIMIT 1");
        query.setLong(1, position);
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : CommitHash.ORIGIN;
        }
    }

    private static boolean any(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    /** The first position of the commit that contains the position, 0 when there is none. */
    long floor(long position) throws SQLException {
        PreparedStatement query = select("WHERE first <= ? ORDER BY first DESC LIMIT 1");
        query.setLong(1, position);
        return commits(query).stream()
                .filter(commit -> commit.last() >= position)
                .mapToLong(Commit::first)
                .findFirst()
                .orElse(0);
    }

    /** Without decoding, so that a page can be read although the commit before it is damaged. */
    long start(long position) throws SQLException {
        if (position <= 1) {
            return position;
        }
        PreparedStatement exact = statements.prepared("SELECT 1 FROM commits WHERE first = ?");
        exact.setLong(1, position);
        if (any(exact)) {
            return position;
        }
        long containing = floor(position);
        return containing == 0 ? position : containing;
    }

    private PreparedStatement select(String where) throws SQLException {
        return statements.prepared("SELECT " + COLUMNS + " FROM commits " + where);
    }

    private static List<Commit> commits(PreparedStatement query) throws SQLException {
        return commits(query, Long.MAX_VALUE);
    }

    /** Reads no row after the one that holds a position: to decode it takes the longest. */
    private static List<Commit> commits(PreparedStatement query, long upTo) throws SQLException {
        var commits = new ArrayList<Commit>();
        long bytes = 0;
        long reached = 0;
        try (ResultSet row = query.executeQuery()) {
            while (bytes < PAGE_BYTES && reached < upTo && row.next()) {
                byte[] events = row.getBytes(8);
                bytes += events.length;
                try {
                    commits.add(commit(row, events));
                    reached = commits.getLast().last();
                } catch (IOException | DateTimeException | IllegalArgumentException e) {
                    if (!commits.isEmpty()) {
                        // Readers get what is whole first, and meet the damage at their next page.
                        return commits;
                    }
                    throw new CommitDamagedException(
                            row.getLong(1),
                            "the commit at position "
                                    + row.getLong(1)
                                    + " cannot be read: "
                                    + e.getMessage(),
                            e);
                }
            }
        }
        return commits;
    }

    private static Commit commit(ResultSet row, byte[] events) throws SQLException, IOException {
        return new Commit(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                Instant.ofEpochSecond(row.getLong(4), row.getInt(5)),
                row.getString(6),
                row.getString(7),
                CanonicalBytes.readEvents(events));
    }
}
