package dev.turnback.launch;

import dev.turnback.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** {@code server.json} in the data folder: how the command line finds a server on this machine. */
public final class ServerFile {
    private final Path file;

    public ServerFile(Path data) {
        this.file = data.resolve("server.json");
    }

    /** Appears complete or not at all. */
    public void write(String url) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                fresh,
                Json.mapper()
                        .writeValueAsBytes(
                                Map.of("url", url, "pid", ProcessHandle.current().pid())));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
