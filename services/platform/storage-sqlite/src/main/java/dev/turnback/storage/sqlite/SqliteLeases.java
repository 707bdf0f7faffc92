package dev.turnback.storage.sqlite;

import dev.turnback.storage.Lease;
import dev.turnback.storage.LeaseStoreException;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Leases in one SQLite file, which several processes of one machine may use. */
public final class SqliteLeases implements Leases {

    private final SqliteLane lane;

    private SqliteLeases(Connection connection) {
        lane = new SqliteLane("leases", List.of(connection), LeaseStoreException::new);
    }

    /**
     * Opens or makes the file.
     *
     * @param file such as {@code data/leases.db}; its folder exists
     * @throws LeaseStoreException when the file cannot be opened
     */
    public static SqliteLeases open(Path file) {
        Connection connection = null;
        try {
            connection = SqliteFile.connectDurably(file);
            SqliteFile.execute(
                    connection,
                    """
                    CREATE TABLE IF NOT EXISTS leases(
                      name TEXT PRIMARY KEY NOT NULL,
                      holder TEXT NOT NULL,
                      epoch INTEGER NOT NULL,
                      until_micros INTEGER NOT NULL
                    ) STRICT
                    """);
            return new SqliteLeases(connection);
        } catch (SQLException e) {
            closeIfOpen(connection);
            throw new LeaseStoreException("cannot open %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void closeIfOpen(@Nullable Connection connection) {
        if (connection != null) {
            SqliteFile.closeQuietly(connection);
        }
    }

    @Override
    public CompletableFuture<Optional<Lease>> acquire(
            String name, String holder, Instant now, Duration term) {
        return lane.run(
                connection -> {
                    Leases.requireValid(name, holder, term);
                    var granted = new AtomicReference<Optional<Lease>>(Optional.empty());
                    SqliteFile.inTransaction(
                            connection,
                            () -> {
                                var found = find(connection, name);
                                granted.set(Lease.next(found, name, holder, now, term));
                                if (granted.get().isPresent()) {
                                    save(connection, granted.get().get());
                                }
                            });
                    return granted.get();
                });
    }

    @Override
    public CompletableFuture<Void> release(Lease lease) {
        return lane.run(
                        connection -> {
                            SqliteFile.inTransaction(
                                    connection,
                                    () -> {
                                        var found = find(connection, lease.name());
                                        if (found.isPresent() && found.get().isOf(lease)) {
                                            save(connection, lease.released());
                                        }
                                    });
                            return lease;
                        })
                .thenAccept(done -> {});
    }

    private static Optional<Lease> find(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT holder, epoch, until_micros FROM leases WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Lease(
                                        name,
                                        row.getString(1),
                                        row.getLong(2),
                                        ViewValue.Moment.ofEpochMicros(row.getLong(3)).value()))
                        : Optional.empty();
            }
        }
    }

    private static void save(Connection connection, Lease lease) throws SQLException {
        SqliteFile.change(
                connection,
                "INSERT OR REPLACE INTO leases VALUES (?, ?, ?, ?)",
                lease.name(),
                lease.holder(),
                lease.epoch(),
                new ViewValue.Moment(lease.until()).epochMicros());
    }

    @Override
    public void close() {
        lane.close();
    }
}
