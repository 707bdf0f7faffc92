package dev.turnback.cli.guidance;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file as bytes, one character each: what is not understood is not changed either. */
public record GuidanceFile(Path path) {

    /** Empty when there is no file. */
    String read() {
        try {
            return Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw CliException.error(path + " cannot be read: " + e.getMessage());
        }
    }

    /** All of it at once: whoever reads meanwhile sees the one or the other. */
    void replace(String bytes) {
        try {
            Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path beside = file.resolveSibling("." + file.getFileName() + ".turnback");
            try {
                Files.writeString(beside, bytes, StandardCharsets.ISO_8859_1);
                keepRights(file, beside);
                Files.move(
                        beside,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw CliException.error(path + " cannot be written: " + e.getMessage());
        }
    }

    private static void keepRights(Path from, Path to) throws IOException {
        if (Files.exists(from)
                && Files.getFileAttributeView(to, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
