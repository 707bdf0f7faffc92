package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables of the file: one per view and per copy, one for definitions, one for generations, one
 * for checkpoints.
 */
final class SqliteViewTables {

    private SqliteViewTables() {}

    /** Leaves the tables of these views, empty where a definition has changed, and no others. */
    static void prepare(Connection connection, List<ViewDefinition> views) throws SQLException {
        SqliteFile.inTransaction(
                connection,
                () -> {
                    SqliteFile.execute(
                            connection,
                            "CREATE TABLE IF NOT EXISTS definitions("
                                    + "view TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT");
                    SqliteGenerations.createTable(connection);
                    SqliteCheckpoints.createTable(connection);
                    forgetOtherDefinitions(connection, views);
                    Map<String, String> kept = definitions(connection);
                    sweep(connection, kept);
                    for (ViewDefinition view : views) {
                        if (!kept.containsKey(view.name())) {
                            create(connection, view, SqliteGenerations.first(view.name()));
                            SqliteFile.change(
                                    connection,
                                    "INSERT INTO definitions VALUES (?, ?)",
                                    view.name(),
                                    view.toString());
                        }
                    }
                });
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    static String table(String generation) {
        return quoted("view_" + generation);
    }

    static String column(String key) {
        return quoted("key_" + key);
    }

    static void create(Connection connection, ViewDefinition view, String generation)
            throws SQLException {
        String columns =
                view.keyTypes().entrySet().stream()
                        .map(key -> ", " + column(key.getKey()) + " " + sqlType(key.getValue()))
                        .collect(Collectors.joining());
        SqliteFile.execute(
                connection,
                "CREATE TABLE %s(id TEXT PRIMARY KEY NOT NULL, applied TEXT NOT NULL, body TEXT%s) STRICT"
                        .formatted(table(generation), columns));
        for (ViewIndex index : view.indexes()) {
            String keys =
                    index.keys().stream()
                            .map(key -> column(key.name()))
                            .collect(Collectors.joining(", "));
            SqliteFile.execute(
                    connection,
                    "CREATE INDEX %s ON %s(%s, id)"
                            .formatted(
                                    quoted("view_" + generation + "_" + index.name()),
                                    table(generation),
                                    keys));
        }
    }

    static void drop(Connection connection, String generation) throws SQLException {
        SqliteFile.execute(connection, "DROP TABLE " + table(generation));
        SqliteCheckpoints.forget(connection, generation);
    }

    static void clear(Connection connection, String generation) throws SQLException {
        SqliteFile.execute(connection, "DELETE FROM " + table(generation));
        SqliteCheckpoints.forget(connection, generation);
    }

    private static String sqlType(ViewKey.Type type) {
        return switch (type) {
            case STRING -> "TEXT";
            case LONG, INSTANT -> "INTEGER";
        };
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

    private static void forgetOtherDefinitions(Connection connection, List<ViewDefinition> views)
            throws SQLException {
        Map<String, String> wanted =
                views.stream()
                        .collect(Collectors.toMap(ViewDefinition::name, ViewDefinition::toString));
        for (var stored : definitions(connection).entrySet()) {
            if (!stored.getValue().equals(wanted.get(stored.getKey()))) {
                String view = stored.getKey();
                SqliteFile.change(connection, "DELETE FROM definitions WHERE view = ?", view);
                SqliteGenerations.forget(connection, view);
            }
        }
    }

    /** Drops every generation that no view and no copy needs any more. */
    private static void sweep(Connection connection, Map<String, String> kept) throws SQLException {
        var needed = new HashSet<String>();
        for (String view : kept.keySet()) {
            needed.addAll(SqliteGenerations.of(connection, view).needed(view));
        }
        var found = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT substr(name, 6) FROM sqlite_schema"
                                        + " WHERE type = 'table' AND name GLOB 'view_*'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        for (String generation : found) {
            if (!needed.contains(generation)) {
                drop(connection, generation);
            }
        }
    }
}
