package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.LeaseStoreException;
import dev.turnback.storage.Leases;
import dev.turnback.testing.LeasesSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLeasesTest extends LeasesSuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected Leases open() {
        return SqliteLeases.open(folder.resolve("leases.db"));
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Path file = folder.resolve("broken.db");
        Files.writeString(file, "this is no database, and it is long enough to be seen as none\n");
        assertThatThrownBy(() -> SqliteLeases.open(file))
                .isInstanceOf(LeaseStoreException.class)
                .hasMessageContaining("broken.db");
    }
}
