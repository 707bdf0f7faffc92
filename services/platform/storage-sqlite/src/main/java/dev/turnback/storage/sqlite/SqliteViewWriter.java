package dev.turnback.storage.sqlite;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one batch inside the transaction of its caller. */
final class SqliteViewWriter {

    private final String source;
    private final List<String> keys;
    private final PreparedStatement select;
    private final PreparedStatement upsert;

    private SqliteViewWriter(
            String source, List<String> keys, PreparedStatement select, PreparedStatement upsert) {
        this.source = source;
        this.keys = keys;
        this.select = select;
        this.upsert = upsert;
    }

    static void write(Connection connection, SqliteViewTable table, ViewBatch batch)
            throws SQLException {
        String name = table.name();
        List<String> keys = List.copyOf(table.definition().keyTypes().keySet());
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT applied FROM " + name + " WHERE id = ?");
                PreparedStatement upsert = connection.prepareStatement(upsert(name, keys))) {
            var writer = new SqliteViewWriter(batch.source(), keys, select, upsert);
            for (ViewChange change : batch.changes()) {
                writer.apply(change);
            }
        }
    }

    private static String upsert(String table, List<String> keys) {
        String columns =
                keys.stream()
                        .map(key -> ", " + SqliteViewTables.column(key))
                        .collect(Collectors.joining());
        String updates =
                keys.stream()
                        .map(SqliteViewTables::column)
                        .map(column -> ", " + column + " = excluded." + column)
                        .collect(Collectors.joining());
        return "INSERT INTO %s(id, applied, body%s) VALUES (?, ?, ?%s) ON CONFLICT(id) DO UPDATE SET applied = excluded.applied, body = excluded.body%s"
                .formatted(table, columns, ", ?".repeat(keys.size()), updates);
    }

    private void apply(ViewChange change) throws SQLException {
        PositionVector applied = applied(change.id());
        if (applied.of(source) >= change.position()) {
            return;
        }
        var positions = new HashMap<>(applied.positions());
        positions.put(source, change.position());
        upsert.setString(1, change.id());
        upsert.setString(2, new PositionVector(positions).toString());
        switch (change) {
            case ViewChange.Put put -> {
                upsert.setString(3, put.body());
                for (int i = 0; i < keys.size(); i++) {
                    bindKey(4 + i, put, keys.get(i));
                }
            }
            case ViewChange.Remove gone -> {
                upsert.setNull(3, Types.VARCHAR);
                for (int i = 0; i < keys.size(); i++) {
                    upsert.setNull(4 + i, Types.NULL);
                }
            }
        }
        upsert.executeUpdate();
    }

    private void bindKey(int at, ViewChange.Put put, String key) throws SQLException {
        ViewValue value = put.keys().get(key);
        if (value == null) {
            upsert.setNull(at, Types.NULL);
        } else {
            SqliteViewTable.bind(upsert, at, value);
        }
    }

    private PositionVector applied(String id) throws SQLException {
        select.setString(1, id);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? PositionVector.parse(found.getString(1)) : PositionVector.ORIGIN;
        }
    }
}
