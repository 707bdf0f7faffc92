package dev.turnback.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which generation of a view serves, and which is its copy. The tables of a generation carry its
 * number; changing the one row that names the numbers is what begins, drops or promotes a copy.
 *
 * @param copy 0 without a copy
 * @param latest the highest number that was ever used
 */
record SqliteGenerations(long served, long copy, long latest) {

    private static final SqliteGenerations FIRST = new SqliteGenerations(0, 0, 0);

    static void createTable(Connection connection) throws SQLException {
        SqliteFile.execute(
                connection,
                """
                CREATE TABLE IF NOT EXISTS generations(
                  view TEXT PRIMARY KEY NOT NULL,
                  served INTEGER NOT NULL,
                  copy INTEGER NOT NULL,
                  latest INTEGER NOT NULL
                ) STRICT
                """);
    }

    static SqliteGenerations of(Connection connection, String view) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT served, copy, latest FROM generations WHERE view = ?")) {
            select.setString(1, view);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new SqliteGenerations(row.getLong(1), row.getLong(2), row.getLong(3))
                        : FIRST;
            }
        }
    }

    static Set<String> copied(Connection connection) throws SQLException {
        var views = new HashSet<String>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT view FROM generations WHERE copy > 0")) {
            while (rows.next()) {
                views.add(rows.getString(1));
            }
        }
        return Set.copyOf(views);
    }

    static void forget(Connection connection, String view) throws SQLException {
        SqliteFile.change(connection, "DELETE FROM generations WHERE view = ?", view);
    }

    void save(Connection connection, String view) throws SQLException {
        SqliteFile.change(
                connection,
                "INSERT OR REPLACE INTO generations VALUES (?, ?, ?, ?)",
                view,
                served,
                copy,
                latest);
    }

    boolean hasCopy() {
        return copy > 0;
    }

    SqliteGenerations withCopy() {
        return new SqliteGenerations(served, latest + 1, latest + 1);
    }

    SqliteGenerations withoutCopy() {
        return new SqliteGenerations(served, 0, latest);
    }

    SqliteGenerations promoted() {
        return new SqliteGenerations(copy, 0, latest);
    }

    static String first(String view) {
        return FIRST.servedName(view);
    }

    /** What the tables of the generation that serves are called by. */
    String servedName(String view) {
        return name(view, served);
    }

    String copyName(String view) {
        return name(view, copy);
    }

    Set<String> needed(String view) {
        return Stream.concat(
                        Stream.of(servedName(view)),
                        hasCopy() ? Stream.of(copyName(view)) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static String name(String view, long generation) {
        return generation == 0 ? view : view + "_" + generation;
    }
}
