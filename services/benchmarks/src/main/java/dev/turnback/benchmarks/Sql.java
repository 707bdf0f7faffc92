package dev.turnback.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Puts attempts into tables. */
final class Sql {
    private static final String COLUMNS =
            " (basis text not null, component text not null, kind text not null, at_ms bigint not"
                    + " null, outcome text not null, millis bigint)";

    private Sql() {}

    /** A DuckDB of this process, in memory. */
    static Connection duck() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        execute(connection, "set memory_limit = '4GB'");
        return connection;
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static void fillDuck(Connection duck, String table, long count, long seed) throws Exception {
        execute(duck, "create table " + table + COLUMNS);
        try (var rows = duck.unwrap(DuckDBConnection.class).createAppender("main", table)) {
            Attempts.each(
                    count,
                    seed,
                    (component, kind, at, outcome, millis) -> {
                        rows.beginRow();
                        rows.append("OBSERVED");
                        rows.append(component);
                        rows.append(kind.name());
                        rows.append(at);
                        rows.append(outcome);
                        if (millis < 0) {
                            rows.appendNull();
                        } else {
                            rows.append(millis);
                        }
                        rows.endRow();
                    });
        }
    }

    /** With an index, statistics and room to sort, as somebody would who means it. */
    static void fillPostgres(Connection postgres, String table, long count, long seed, Path folder)
            throws Exception {
        execute(postgres, "create unlogged table " + table + COLUMNS);
        Path file = Files.createTempFile(folder, table, ".csv");
        try (Writer lines = Files.newBufferedWriter(file)) {
            Attempts.each(
                    count,
                    seed,
                    (component, kind, at, outcome, millis) ->
                            line(lines, component, kind.name(), at, outcome, millis));
        }
        // The server reads it, under an account of its own.
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        execute(postgres, "copy %s from '%s' (format csv)".formatted(table, file));
        Files.delete(file);
        execute(
                postgres,
                "create index on %s (basis, component, at_ms)".formatted(table),
                "vacuum analyze " + table,
                "set work_mem = '256MB'");
    }

    private static void line(
            Writer lines, String component, String kind, long at, String outcome, long millis)
            throws IOException {
        lines.write(
                String.join(
                        ",",
                        "OBSERVED",
                        component,
                        kind,
                        String.valueOf(at),
                        outcome,
                        millis < 0 ? "" : String.valueOf(millis)));
        lines.write('\n');
    }

    static String table(long count) {
        return "attempts_" + count;
    }
}
