package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.ViewDigestSuite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewDigestTest extends ViewDigestSuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return SqliteViewStore.open(folder.resolve("views.db"), views);
    }
}
