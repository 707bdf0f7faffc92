package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Directory;
import dev.turnback.storage.DirectoryException;
import dev.turnback.testing.DirectorySuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDirectoryTest extends DirectorySuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected Directory open() {
        return SqliteDirectory.open(folder.resolve("directory.db"));
    }

    @Test
    void a_forgotten_text_is_in_none_of_its_files_and_no_earlier_version_is() throws IOException {
        for (int i = 0; i < 200; i++) {
            directory.put("people", "per_" + i, "Name-" + i + " " + "x".repeat(i * 7)).join();
        }
        directory.put("people", "per_7", "Renamed-7").join();
        assertThat(contains("Name-8 ")).isTrue();
        directory.forget("people", List.of("per_7", "per_8")).join();
        assertThat(contains("Name-7 ")).isFalse();
        assertThat(contains("Renamed-7")).isFalse();
        assertThat(contains("Name-8 ")).isFalse();
        assertThat(contains("Name-9 ")).isTrue();
    }

    private boolean contains(String text) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Path file = folder.resolve("broken.db");
        Files.writeString(file, "this is no database, and it is long enough to be seen as none\n");
        assertThatThrownBy(() -> SqliteDirectory.open(file))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("broken.db");
    }
}
