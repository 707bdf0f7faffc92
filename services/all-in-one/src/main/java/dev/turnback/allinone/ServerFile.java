package dev.turnback.allinone;

import dev.turnback.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** {@code server.json} in the data folder: how the command line finds a server on this machine. */
final class ServerFile {
    private final Path file;

    ServerFile(Path data) {
        this.file = data.resolve("server.json");
    }

    /** Appears complete or not at all. */
    void write(String url) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                fresh,
                Json.mapper()
                        .writeValueAsBytes(
                                Map.of("url", url, "pid", ProcessHandle.current().pid())));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
