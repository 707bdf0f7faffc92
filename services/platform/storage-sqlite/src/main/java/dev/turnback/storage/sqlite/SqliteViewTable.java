package dev.turnback.storage.sqlite;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewCursor;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one generation of a view.
 *
 * @param generation what its table is called by
 */
record SqliteViewTable(ViewDefinition definition, String generation) {

    String name() {
        return SqliteViewTables.table(generation);
    }

    private String from() {
        return " FROM " + name();
    }

    Optional<ViewRow> get(Connection connection, String id) throws SQLException {
        return switch (entry(connection, id).orElse(null)) {
            case ViewRow row -> Optional.of(row);
            case ViewTombstone gone -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    Map<String, ViewEntry> entries(Connection connection, List<String> ids) throws SQLException {
        var found = new HashMap<String, ViewEntry>();
        for (String id : ids) {
            entry(connection, id).ifPresent(entry -> found.put(id, entry));
        }
        return Map.copyOf(found);
    }

    private Optional<ViewEntry> entry(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT applied, body" + from() + " WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                PositionVector applied = PositionVector.parse(found.getString(1));
                String body = found.getString(2);
                return Optional.of(
                        body == null
                                ? new ViewTombstone(id, applied)
                                : new ViewRow(id, body, applied));
            }
        }
    }

    void forEach(Connection connection, Consumer<ViewRow> consumer) throws SQLException {
        String sql = "SELECT id, body, applied" + from() + " WHERE body IS NOT NULL ORDER BY id";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                consumer.accept(row(rows));
            }
        }
    }

    ViewPage find(Connection connection, ViewQuery query) throws SQLException {
        ViewIndex index = definition.index(query.index());
        query.requireFits(index);
        SqliteViewSearch search = SqliteViewSearch.of(query, index, name());
        var rows = new ArrayList<ViewRow>();
        try (PreparedStatement select = connection.prepareStatement(search.sql())) {
            for (int i = 0; i < search.values().size(); i++) {
                bind(select, i + 1, search.values().get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                ViewCursor last = null;
                while (found.next()) {
                    if (rows.size() == query.limit() && last != null) {
                        return new ViewPage(rows, Optional.of(last.encode(query)));
                    }
                    rows.add(row(found));
                    last = place(found, index);
                }
            }
        }
        return new ViewPage(rows, Optional.empty());
    }

    private static ViewRow row(ResultSet row) throws SQLException {
        return new ViewRow(
                row.getString(1), row.getString(2), PositionVector.parse(row.getString(3)));
    }

    private static ViewCursor place(ResultSet row, ViewIndex index) throws SQLException {
        var values = new ArrayList<ViewValue>();
        for (ViewKey key : index.keys()) {
            int column = 4 + values.size();
            values.add(
                    switch (key.type()) {
                        case STRING -> ViewValue.of(row.getString(column));
                        case LONG -> ViewValue.of(row.getLong(column));
                        case INSTANT -> ViewValue.Moment.ofEpochMicros(row.getLong(column));
                    });
        }
        return new ViewCursor(values, row.getString(1));
    }

    static void bind(PreparedStatement statement, int at, ViewValue value) throws SQLException {
        switch (value) {
            case ViewValue.Text(String text) -> statement.setString(at, text);
            case ViewValue.Whole(long number) -> statement.setLong(at, number);
            case ViewValue.Moment moment -> statement.setLong(at, moment.epochMicros());
        }
    }
}
