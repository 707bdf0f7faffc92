package dev.turnback.storage.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A connection to the file of an index: {@code tags}, from the hash of a tag to the commits that
 * may hold it, and {@code indexed}, how far the log is in it. For one thread at a time.
 */
final class SqliteTagRows implements AutoCloseable {
    private static final int MOST_ROWS = 128;

    private final SqliteStatements statements;

    private SqliteTagRows(SqliteStatements statements) {
        this.statements = statements;
    }

    /** What an index holds can be made again, so its writes are not synced one by one. */
    static SqliteTagRows connect(Path file) throws SQLException {
        return new SqliteTagRows(SqliteStatements.of(SqliteFile.connect(file)));
    }

    void createTables() throws SQLException {
        statements.execute(
                "CREATE TABLE IF NOT EXISTS tags (hash INTEGER NOT NULL, first INTEGER NOT NULL,"
                        + " PRIMARY KEY (hash, first)) STRICT, WITHOUT ROWID");
        statements.execute(
                "CREATE TABLE IF NOT EXISTS indexed (one INTEGER PRIMARY KEY CHECK (one = 1),"
                        + " position INTEGER NOT NULL, hash TEXT NOT NULL) STRICT");
    }

    Optional<Indexed> indexed() throws SQLException {
        try (ResultSet row =
                statements.prepared("SELECT position, hash FROM indexed").executeQuery()) {
            return row.next()
                    ? Optional.of(new Indexed(row.getLong(1), row.getString(2)))
                    : Optional.empty();
        }
    }

    long count() throws SQLException {
        try (ResultSet row = statements.prepared("SELECT count(*) FROM tags").executeQuery()) {
            return row.getLong(1);
        }
    }

    /** Every hash, once for each commit. */
    void each(LongConsumer hashes) throws SQLException {
        try (ResultSet row = statements.prepared("SELECT hash FROM tags").executeQuery()) {
            while (row.next()) {
                hashes.accept(row.getLong(1));
            }
        }
    }

    void clear() throws SQLException {
        inTransaction(
                () -> {
                    statements.execute("DELETE FROM tags");
                    statements.execute("DELETE FROM indexed");
                });
    }

    void write(Map<Long, List<Long>> firsts, Indexed upTo) throws SQLException {
        inTransaction(
                () -> {
                    insert(firsts);
                    PreparedStatement mark =
                            statements.prepared("INSERT OR REPLACE INTO indexed VALUES (1, ?, ?)");
                    mark.setLong(1, upTo.position());
                    mark.setString(2, upTo.hash());
                    mark.executeUpdate();
                });
    }

    /** In the order of the index, many rows in a statement. */
    private void insert(Map<Long, List<Long>> firsts) throws SQLException {
        int left = firsts.values().stream().mapToInt(List::size).sum();
        int bound = 0;
        int rows = rows(left);
        PreparedStatement insert = inserting(rows);
        for (var entry : new TreeMap<>(firsts).entrySet()) {
            for (long first : entry.getValue()) {
                insert.setLong(2 * bound + 1, entry.getKey());
                insert.setLong(2 * bound + 2, first);
                if (++bound == rows) {
                    insert.executeUpdate();
                    left -= rows;
                    bound = 0;
                    rows = rows(left);
                    insert = inserting(rows);
                }
            }
        }
    }

    /** As few sizes of a statement as there are powers of two. */
    private static int rows(int left) {
        return Math.max(1, Integer.highestOneBit(Math.min(MOST_ROWS, left)));
    }

    private PreparedStatement inserting(int rows) throws SQLException {
        return statements.prepared("INSERT INTO tags VALUES (?, ?)" + ", (?, ?)".repeat(rows - 1));
    }

    /** Adds the first positions of at most {@code max} commits in [from, upTo], the lowest. */
    void find(long[] hashes, long from, long upTo, int max, SortedSet<Long> into)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(hashes.length, "?"));
        PreparedStatement query =
                statements.prepared(
                        "SELECT DISTINCT first FROM tags WHERE hash IN ("
                                + marks
                                + ") AND first >= ? AND first <= ? ORDER BY first LIMIT ?");
        int index = 1;
        for (long hash : hashes) {
            query.setLong(index++, hash);
        }
        query.setLong(index++, from);
        query.setLong(index++, upTo);
        query.setInt(index, max);
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                into.add(row.getLong(1));
            }
        }
    }

    private void inTransaction(SqliteFile.Transaction work) throws SQLException {
        try {
            SqliteFile.inTransaction(statements.connection(), work);
        } catch (SQLException e) {
            statements.forget();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }

    /**
     * How far the log is in the index.
     *
     * @param position the last position of a commit
     * @param hash that commit's hash: the same position in another log has another one
     */
    record Indexed(long position, String hash) {}
}
