package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads what is to be imported. */
final class ImportFiles {

    private ImportFiles() {}

    /**
     * @throws CliException when there is no such file or it cannot be read
     */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw CliException.error("There is no file " + file);
        } catch (IOException e) {
            throw CliException.error(file + " cannot be read: " + e.getMessage());
        }
    }
}
