package dev.turnback.benchmarks;

import dev.turnback.broker.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of our own: its data lies in a folder of this run, it listens on this machine
 * only, and everything about durability is as it comes (fsync and synchronous_commit on).
 */
final class Postgres implements AutoCloseable {
    private static final int EVENT_BYTES = 340;

    private final Path binaries;
    private final Path folder;
    private final int port;

    private Postgres(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    static Postgres start(Path parent) throws IOException, InterruptedException {
        Path binaries = binaries();
        Path folder = Files.createTempDirectory(parent, "postgres-");
        if (isRoot()) {
            Children.run(List.of("chmod", "755", parent.toString()));
            Children.run(List.of("chown", "postgres", folder.toString()));
        }
        int port = FreePorts.next();
        Path data = folder.resolve("data");
        run(binaries, "initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust");
        run(
                binaries,
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=80"
                        .formatted(port),
                "start");
        return new Postgres(binaries, folder, port);
    }

    /** What another process connects to. */
    String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, "postgres", "");
    }

    private Connection connect() throws SQLException {
        return connect(address());
    }

    String version() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /**
     * Clients that each insert a row when the one before is durable.
     *
     * @return rows per second
     */
    double insert(int clients, int rows) throws Exception {
        execute(
                "drop table if exists events",
                "create table events (id bigserial primary key, stream text not null,"
                        + " number int not null, body text not null, unique (stream, number))");
        var next = new AtomicInteger();
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < clients; i++) {
            connections.add(connect());
        }
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < clients; i++) {
                Connection own = connections.get(i);
                String stream = "stream-" + i;
                all.add(
                        threads.submit(
                                () -> {
                                    insert(own, stream, next, rows);
                                    return null;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (Connection connection : connections) {
            connection.close();
        }
        return rows / seconds;
    }

    private static void insert(Connection own, String stream, AtomicInteger next, int rows)
            throws SQLException {
        try (var insert =
                own.prepareStatement(
                        "insert into events (stream, number, body) values (?, ?, ?)")) {
            String body = "x".repeat(EVENT_BYTES);
            for (int number = next.getAndIncrement();
                    number < rows;
                    number = next.getAndIncrement()) {
                insert.setString(1, stream);
                insert.setInt(2, number);
                insert.setString(3, body);
                insert.executeUpdate();
            }
        }
    }

    /** Each in a transaction of its own. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        run(
                binaries,
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-m",
                "fast",
                "-w",
                "stop");
        Folders.delete(folder);
    }

    /** The server refuses to run as root, so root hands it to the account that its package made. */
    private static void run(Path binaries, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(binaries.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed with status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was not waited for", e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path binaries() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            throw new IOException("PostgreSQL is not in " + all + "; install it");
        }
        try (var versions = Files.list(all)) {
            return versions.max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> new IOException("PostgreSQL is not in " + all))
                    .resolve("bin");
        }
    }
}
