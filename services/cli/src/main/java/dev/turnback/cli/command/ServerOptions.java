package dev.turnback.cli.command;

import dev.turnback.cli.progress.Progress;
import dev.turnback.cli.upload.Patience;
import dev.turnback.cli.upload.ServerAddress;
import dev.turnback.cli.upload.ServerClient;
import java.io.Console;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the server is. */
final class ServerOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "The server. Default: TURNBACK_SERVER, else the one that runs on the data"
                            + " folder, else http://127.0.0.1:8080")
    @Nullable String server;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The server's data folder, where server.json and admin.token are looked for"
                            + " (default: ${DEFAULT-VALUE}). TURNBACK_TOKEN goes before"
                            + " admin.token",
            defaultValue = "data")
    @Nullable Path data;

    ServerClient client(Consumer<String> notices) {
        Path folder = data == null ? Path.of("data") : data;
        return new ServerClient(
                ServerAddress.find(server, folder, System.getenv()), Patience.usual(), notices);
    }

    /** There is no console at all under {@code -Djdk.console=java.base}. */
    @SuppressWarnings("SystemConsoleNull")
    static Progress progress(String what, int total) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new Progress(what, total, System.err, terminal, System::nanoTime);
    }
}
