package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewStoreException;
import dev.turnback.testing.ViewStoreSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewStoreTest extends ViewStoreSuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return SqliteViewStore.open(folder.resolve("views.db"), views);
    }

    @Test
    void a_file_that_is_no_database_is_refused_with_what_to_do() throws IOException {
        Path file = folder.resolve("broken.db");
        Files.writeString(file, "this is no database, and it is long enough to be seen as none\n");
        assertThatThrownBy(() -> SqliteViewStore.open(file, List.of(RELEASES)))
                .isInstanceOf(ViewStoreException.class)
                .hasMessageContaining("broken.db")
                .hasMessageContaining("may be deleted");
    }
}
