package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewDefinition;
import java.sql.Connection;
import java.sql.SQLException;

/** Begins, drops and promotes copies, each inside the transaction of its caller. */
final class SqliteViewCopies {

    private SqliteViewCopies() {}

    static void begin(Connection connection, ViewDefinition view) throws SQLException {
        SqliteGenerations now = SqliteGenerations.of(connection, view.name());
        if (!now.hasCopy()) {
            SqliteGenerations next = now.withCopy();
            SqliteViewTables.create(connection, view, next.copyName(view.name()));
            next.save(connection, view.name());
        }
    }

    static void drop(Connection connection, ViewDefinition view) throws SQLException {
        SqliteGenerations now = SqliteGenerations.of(connection, view.name());
        if (now.hasCopy()) {
            now.withoutCopy().save(connection, view.name());
            SqliteViewTables.drop(connection, now.copyName(view.name()));
        }
    }

    /**
     * @throws IllegalStateException when no copy was begun
     */
    static void promote(Connection connection, ViewDefinition view) throws SQLException {
        SqliteGenerations now = SqliteGenerations.of(connection, view.name());
        if (!now.hasCopy()) {
            throw new IllegalStateException("no copy of " + view.name() + " was begun");
        }
        now.promoted().save(connection, view.name());
        SqliteViewTables.drop(connection, now.servedName(view.name()));
    }
}
