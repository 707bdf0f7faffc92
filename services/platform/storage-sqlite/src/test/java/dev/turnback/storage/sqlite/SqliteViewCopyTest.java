package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.ViewCopySuite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewCopyTest extends ViewCopySuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return SqliteViewStore.open(folder.resolve("views.db"), views);
    }

    private ViewStore openOther() {
        return SqliteViewStore.open(folder.resolve("other.db"), List.of(RELEASES));
    }

    @Test
    void no_tables_of_earlier_generations_stay_in_the_file() throws SQLException {
        try (ViewStore store = openOther()) {
            for (int i = 0; i < 3; i++) {
                store.beginCopy("releases").join();
                store.promote("releases").join();
            }
            store.beginCopy("releases").join();
            store.dropCopy("releases").join();
            assertThat(viewTables()).containsExactly("view_releases_3");
        }
    }

    @Test
    void tables_that_no_view_needs_are_swept_when_the_file_is_opened() throws SQLException {
        openOther().close();
        try (Connection connection = SqliteFile.connect(folder.resolve("other.db"))) {
            SqliteViewTables.create(connection, RELEASES, "releases_7");
        }
        openOther().close();
        assertThat(viewTables()).containsExactly("view_releases");
    }

    private List<String> viewTables() throws SQLException {
        var tables = new ArrayList<String>();
        try (Connection connection = SqliteFile.connect(folder.resolve("other.db"));
                Statement statement = connection.createStatement();
                ResultSet names =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                        + " AND name GLOB 'view_*'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }
}
