package dev.turnback.storage.sqlite;

import dev.turnback.storage.Directory;
import dev.turnback.storage.DirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A directory in one SQLite file. What is deleted or replaced is overwritten in the file, and the
 * write-ahead log, which holds what was written before, is emptied after every forgetting.
 */
public final class SqliteDirectory implements Directory {

    private final SqliteLane lane;

    private SqliteDirectory(Connection connection) {
        lane = new SqliteLane("directory", List.of(connection), DirectoryException::new);
    }

    /**
     * Opens or makes the file.
     *
     * @param file such as {@code data/directory.db}; its folder exists, and no other process uses
     *     it
     * @throws DirectoryException when the file cannot be opened
     */
    public static SqliteDirectory open(Path file) {
        Connection connection = null;
        try {
            connection = SqliteFile.connectDurably(file);
            SqliteFile.execute(
                    connection,
                    """
                    CREATE TABLE IF NOT EXISTS directory(
                      drawer TEXT NOT NULL,
                      id TEXT NOT NULL,
                      text TEXT NOT NULL,
                      PRIMARY KEY (drawer, id)
                    ) STRICT
                    """);
            return new SqliteDirectory(connection);
        } catch (SQLException e) {
            closeIfOpen(connection);
            throw new DirectoryException("cannot open %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void closeIfOpen(@Nullable Connection connection) {
        if (connection != null) {
            SqliteFile.closeQuietly(connection);
        }
    }

    @Override
    public CompletableFuture<Map<String, String>> all(String drawer) {
        return lane.run(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id, text FROM directory WHERE drawer = ?")) {
                        select.setString(1, drawer);
                        var all = new HashMap<String, String>();
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                all.put(row.getString(1), row.getString(2));
                            }
                        }
                        return Map.copyOf(all);
                    }
                });
    }

    @Override
    public CompletableFuture<Void> put(String drawer, String id, String text) {
        return change(
                connection ->
                        SqliteFile.change(
                                connection,
                                "INSERT OR REPLACE INTO directory VALUES (?, ?, ?)",
                                drawer,
                                id,
                                text));
    }

    @Override
    public CompletableFuture<Void> forget(String drawer, Collection<String> ids) {
        List<String> gone = List.copyOf(ids);
        return change(
                connection -> {
                    SqliteFile.inTransaction(
                            connection,
                            () -> {
                                for (String id : gone) {
                                    SqliteFile.change(
                                            connection,
                                            "DELETE FROM directory WHERE drawer = ? AND id = ?",
                                            drawer,
                                            id);
                                }
                            });
                    SqliteFile.execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
                    return gone.size();
                });
    }

    private CompletableFuture<Void> change(SqliteLane.Work<Integer> work) {
        return lane.run(work).thenAccept(done -> {});
    }

    @Override
    public void close() {
        lane.close();
    }
}
