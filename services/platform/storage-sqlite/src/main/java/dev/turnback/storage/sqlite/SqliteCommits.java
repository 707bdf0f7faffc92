package dev.turnback.storage.sqlite;

import dev.turnback.storage.CanonicalBytes;
import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.EventTag;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The two tables of a commit log: {@code commits}, one row per commit with its events as canonical
 * bytes, and {@code commit_tags}, the index from a tag to the commits that hold it. For one thread
 * at a time.
 */
final class SqliteCommits {
    private static final int MOST_ROWS = 256;
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
        statements.execute(
                """
                    CREATE TABLE IF NOT EXISTS commit_tags (
                      tag TEXT NOT NULL,
                      first INTEGER NOT NULL,
                      PRIMARY KEY (tag, first)
                    ) STRICT, WITHOUT ROWID
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
        var tags = new TreeSet<EventTag>();
        commit.events().forEach(event -> tags.addAll(event.tags()));
        index(List.copyOf(tags), commit.first());
    }

    /** Many rows in a statement, in as few sizes of it as there are powers of two. */
    private void index(List<EventTag> tags, long first) throws SQLException {
        int done = 0;
        while (done < tags.size()) {
            int rows = Integer.highestOneBit(Math.min(MOST_ROWS, tags.size() - done));
            PreparedStatement insert =
                    statements.prepared(
                            "INSERT INTO commit_tags (first, tag) VALUES (?1, ?)"
                                    + ", (?1, ?)".repeat(rows - 1));
            insert.setLong(1, first);
            for (int row = 0; row < rows; row++) {
                insert.setString(row + 2, tags.get(done + row).toString());
            }
            insert.executeUpdate();
            done += rows;
        }
    }

    Optional<Commit> last() throws SQLException {
        return commits(select("ORDER BY first DESC LIMIT 1")).stream().findFirst();
    }

    List<Commit> from(long position, int max) throws SQLException {
        long start = start(position);
        PreparedStatement query = select("WHERE first >= ? ORDER BY first LIMIT ?");
        query.setLong(1, start);
        query.setInt(2, max);
        return commits(query);
    }

    List<Commit> tagged(Set<EventTag> anyOf, long position, long upTo, int max)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(anyOf.size(), "?"));
        String among =
                "FROM commit_tags WHERE tag IN (" + marks + ") AND first >= ? AND first <= ?";
        long start = start(position);
        if (!any(
                bound(statements.prepared("SELECT 1 " + among + " LIMIT 1"), anyOf, start, upTo))) {
            return List.of();
        }
        PreparedStatement query =
                bound(
                        select(
                                "WHERE first IN (SELECT DISTINCT first "
                                        + among
                                        + " ORDER BY first LIMIT ?) ORDER BY first"),
                        anyOf,
                        start,
                        upTo);
        query.setInt(anyOf.size() + 3, max);
        return commits(query);
    }

    private static PreparedStatement bound(
            PreparedStatement query, Set<EventTag> anyOf, long start, long upTo)
            throws SQLException {
        int index = 1;
        for (EventTag tag : anyOf) {
            query.setString(index++, tag.toString());
        }
        query.setLong(index++, start);
        query.setLong(index, upTo);
        return query;
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
    private long start(long position) throws SQLException {
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
        var commits = new ArrayList<Commit>();
        long bytes = 0;
        try (ResultSet row = query.executeQuery()) {
            while (bytes < PAGE_BYTES && row.next()) {
                byte[] events = row.getBytes(8);
                bytes += events.length;
                try {
                    commits.add(commit(row, events));
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
