package dev.turnback.storage.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** How files are opened, and what is written or read as of one moment. */
final class SqliteFile {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final int BUSY_MILLIS = 5_000;

    /** Per connection; SQLite's own 2 MB make the writer read index pages again and again. */
    private static final int CACHE_KIB = 32 * 1024;

    private static final long MAPPED_BYTES = 256L << 20;

    private SqliteFile() {}

    /** For what can be made again: the last transactions may be missing after a power failure. */
    static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
        return connect(file, config);
    }

    /** For what nothing else knows: a transaction is on the disk before it is acknowledged. */
    static Connection connectDurably(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return connect(file, config);
    }

    private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Else the driver asks for the row's number after each of them.
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection did not close", e);
        }
    }

    /** Work that is stored completely or not at all. */
    interface Transaction {
        void run() throws SQLException;
    }

    static void inTransaction(Connection connection, Transaction work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            work.run();
            execute(connection, "COMMIT");
            done = true;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /** Reading that sees the file as of one moment. */
    interface Reading<T> {
        T run() throws SQLException;
    }

    static <T> T asOfOneMoment(Connection connection, Reading<T> work) throws SQLException {
        execute(connection, "BEGIN");
        try {
            return work.run();
        } finally {
            rollBack(connection);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            LOG.debug("nothing left to roll back", e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs one change with texts and numbers in the place of its question marks. */
    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
