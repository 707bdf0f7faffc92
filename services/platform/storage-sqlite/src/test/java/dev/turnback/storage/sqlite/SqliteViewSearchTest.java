package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import dev.turnback.testing.ViewSearchSuite;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewSearchTest extends ViewSearchSuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return SqliteViewStore.open(folder.resolve("views.db"), views);
    }

    @Test
    void a_search_walks_its_index_and_never_sorts() throws SQLException {
        var query =
                ViewQuery.along("releases", "byComponent")
                        .with(ViewValue.of("api"))
                        .from(ViewValue.of(NOON))
                        .backwards();
        assertThat(plan(query))
                .contains("USING INDEX view_releases_byComponent")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(ViewQuery.along("releases", "byTime")))
                .contains("USING INDEX view_releases_byTime")
                .doesNotContain("TEMP B-TREE");
    }

    private String plan(ViewQuery query) throws SQLException {
        var search =
                SqliteViewSearch.of(
                        query, RELEASES.index(query.index()), SqliteViewTables.table("releases"));
        var plan = new StringBuilder();
        try (Connection connection = SqliteFile.connect(folder.resolve("views.db"));
                PreparedStatement explain =
                        connection.prepareStatement("EXPLAIN QUERY PLAN " + search.sql());
                ResultSet steps = explain.executeQuery()) {
            while (steps.next()) {
                plan.append(steps.getString("detail")).append('\n');
            }
        }
        return plan.toString();
    }
}
