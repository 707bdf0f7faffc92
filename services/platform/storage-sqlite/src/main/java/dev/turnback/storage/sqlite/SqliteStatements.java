package dev.turnback.storage.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.sqlite.SQLiteConfig;

/**
 * A connection to a commit log or its index whose statements are compiled once: most commands look
 * for tags that nobody has used, which costs less than compiling. For one thread at a time.
 */
final class SqliteStatements {

    /**
     * About 8 MB: the write-ahead log is then written over rather than made longer, which is synced
     * in two thirds of the time, and a start has little to read.
     */
    private static final int PAGES_BEFORE_CHECKPOINT = 2_048;

    private static final int MOST = 32;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> compiled =
            new LinkedHashMap<>(16, 0.75f, true);

    private SqliteStatements(Connection connection) {
        this.connection = connection;
    }

    static SqliteStatements connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        // Else the driver asks for the row's number after each of them.
        config.setGetGeneratedKeys(false);
        SqliteStatements statements =
                of(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        statements.execute("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
        return statements;
    }

    static SqliteStatements of(Connection connection) {
        return new SqliteStatements(connection);
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = compiled.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            compiled.put(sql, known);
            if (compiled.size() > MOST) {
                compiled.pollFirstEntry().getValue().close();
            }
        }
        return known;
    }

    /** A statement that failed half way is not used again. */
    void forget() throws SQLException {
        for (PreparedStatement each : compiled.values()) {
            each.close();
        }
        compiled.clear();
    }

    /**
     * Plain SQL, since the driver's own transactions do not notice when SQLite has rolled back by
     * itself, as it does on a full disk.
     */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same for what is done again and again, compiled once. */
    void repeat(String sql) throws SQLException {
        prepared(sql).execute();
    }

    void close() throws SQLException {
        connection.close();
    }
}
