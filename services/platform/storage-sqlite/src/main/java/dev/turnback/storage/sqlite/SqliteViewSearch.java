package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewCursor;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query as one statement that walks its index and never sorts. */
record SqliteViewSearch(String sql, List<ViewValue> values) {

    /**
     * @param table as it stands in a statement
     */
    static SqliteViewSearch of(ViewQuery query, ViewIndex index, String table) {
        List<String> columns =
                index.keys().stream().map(ViewKey::name).map(SqliteViewTables::column).toList();
        var conditions = new ArrayList<String>();
        var values = new ArrayList<ViewValue>();
        columns.forEach(column -> conditions.add(column + " IS NOT NULL"));
        for (int i = 0; i < query.equal().size(); i++) {
            conditions.add(columns.get(i) + " = ?");
            values.add(query.equal().get(i));
        }
        ViewValue from = query.from();
        if (from != null) {
            conditions.add(columns.get(query.equal().size()) + " >= ?");
            values.add(from);
        }
        ViewValue to = query.to();
        if (to != null) {
            conditions.add(columns.get(query.equal().size()) + " < ?");
            values.add(to);
        }
        String direction = query.descending() ? " DESC" : "";
        List<String> order = Stream.concat(columns.stream(), Stream.of("id")).toList();
        String cursor = query.cursor();
        if (cursor != null) {
            ViewCursor after = ViewCursor.decode(cursor, query, index);
            conditions.add(
                    "(%s) %s (%s)"
                            .formatted(
                                    String.join(", ", order),
                                    query.descending() ? "<" : ">",
                                    String.join(", ", order.stream().map(column -> "?").toList())));
            values.addAll(after.values());
            values.add(ViewValue.of(after.id()));
        }
        String sql =
                "SELECT id, body, applied, %s FROM %s WHERE %s ORDER BY %s LIMIT %d"
                        .formatted(
                                String.join(", ", columns),
                                table,
                                String.join(" AND ", conditions),
                                order.stream()
                                        .map(column -> column + direction)
                                        .collect(Collectors.joining(", ")),
                                query.limit() + 1);
        return new SqliteViewSearch(sql, List.copyOf(values));
    }
}
