package dev.turnback.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far each source is in each generation of a view. */
final class SqliteCheckpoints {

    private SqliteCheckpoints() {}

    static void createTable(Connection connection) throws SQLException {
        SqliteFile.execute(
                connection,
                "CREATE TABLE IF NOT EXISTS checkpoints(view TEXT, source TEXT,"
                        + " position INTEGER NOT NULL, PRIMARY KEY(view, source)) STRICT");
    }

    static long get(Connection connection, String generation, String source) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT position FROM checkpoints WHERE view = ? AND source = ?")) {
            select.setString(1, generation);
            select.setString(2, source);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    static void save(Connection connection, String generation, String source, long position)
            throws SQLException {
        SqliteFile.change(
                connection,
                "INSERT INTO checkpoints VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                        + " SET position = max(position, excluded.position)",
                generation,
                source,
                position);
    }

    static void forget(Connection connection, String generation) throws SQLException {
        SqliteFile.change(connection, "DELETE FROM checkpoints WHERE view = ?", generation);
    }
}
