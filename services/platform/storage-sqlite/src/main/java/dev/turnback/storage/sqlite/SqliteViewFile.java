package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** The file with its tables: one per view, one for definitions, one for checkpoints. */
final class SqliteViewFile {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteViewFile.class);
    private static final int BUSY_MILLIS = 5_000;

    /** Per connection; SQLite's own 2 MB make the writer read index pages again and again. */
    private static final int CACHE_KIB = 32 * 1024;

    private static final long MAPPED_BYTES = 256L << 20;

    private SqliteViewFile() {}

    static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("a connection to the views did not close", e);
        }
    }

    static void prepare(Connection connection, List<ViewDefinition> views) throws SQLException {
        inTransaction(
                connection,
                () -> {
                    execute(
                            connection,
                            "CREATE TABLE IF NOT EXISTS definitions("
                                    + "view TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT");
                    execute(
                            connection,
                            "CREATE TABLE IF NOT EXISTS checkpoints(view TEXT, source TEXT,"
                                    + " position INTEGER NOT NULL, PRIMARY KEY(view, source)) STRICT");
                    Map<String, String> stored = definitions(connection);
                    Map<String, String> wanted =
                            views.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    ViewDefinition::name,
                                                    ViewDefinition::toString));
                    for (String view : stored.keySet()) {
                        if (!stored.get(view).equals(wanted.get(view))) {
                            drop(connection, view);
                        }
                    }
                    Set<String> kept = definitions(connection).keySet();
                    for (ViewDefinition view : views) {
                        if (!kept.contains(view.name())) {
                            create(connection, view);
                        }
                    }
                });
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    static String table(String view) {
        return quoted("view_" + view);
    }

    static String column(String key) {
        return quoted("key_" + key);
    }

    private static Map<String, String> definitions(Connection connection) throws SQLException {
        var definitions = new HashMap<String, String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM definitions")) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return definitions;
    }

    private static void create(Connection connection, ViewDefinition view) throws SQLException {
        String columns =
                view.keyTypes().entrySet().stream()
                        .map(key -> ", " + column(key.getKey()) + " " + sqlType(key.getValue()))
                        .collect(Collectors.joining());
        execute(
                connection,
                "CREATE TABLE %s(id TEXT PRIMARY KEY NOT NULL, applied TEXT NOT NULL, body TEXT%s) STRICT"
                        .formatted(table(view.name()), columns));
        for (ViewIndex index : view.indexes()) {
            String keys =
                    index.keys().stream()
                            .map(key -> column(key.name()))
                            .collect(Collectors.joining(", "));
            execute(
                    connection,
                    "CREATE INDEX %s ON %s(%s, id)"
                            .formatted(
                                    quoted("view_" + view.name() + "_" + index.name()),
                                    table(view.name()),
                                    keys));
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO definitions VALUES (?, ?)")) {
            insert.setString(1, view.name());
            insert.setString(2, view.toString());
            insert.executeUpdate();
        }
    }

    private static String sqlType(ViewKey.Type type) {
        return switch (type) {
            case STRING -> "TEXT";
            case LONG, INSTANT -> "INTEGER";
        };
    }

    private static void drop(Connection connection, String view) throws SQLException {
        execute(connection, "DROP TABLE " + table(view));
        forget(connection, "definitions", view);
        forget(connection, "checkpoints", view);
    }

    static void clear(Connection connection, String view) throws SQLException {
        execute(connection, "DELETE FROM " + table(view));
        forget(connection, "checkpoints", view);
    }

    private static void forget(Connection connection, String table, String view)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE view = ?")) {
            delete.setString(1, view);
            delete.executeUpdate();
        }
    }

    static long checkpoint(Connection connection, String view, String source) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT position FROM checkpoints WHERE view = ? AND source = ?")) {
            select.setString(1, view);
            select.setString(2, source);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    static void saveCheckpoint(Connection connection, String view, String source, long position)
            throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        "INSERT INTO checkpoints VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                                + " SET position = max(position, excluded.position)")) {
            upsert.setString(1, view);
            upsert.setString(2, source);
            upsert.setLong(3, position);
            upsert.executeUpdate();
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

    private static void rollBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
            LOG.debug("nothing left to roll back", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
