package dev.turnback.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers dashboards in SQL, in two statements: counts and percentiles of all, and counts by
 * component, kind and quarter from one pass. Equal percentiles need the discrete definition: the
 * smallest time that at least such a share does not exceed.
 *
 * @param quarter the quarter of {@code at_ms}, in the server's words, such as {@code 2024 Q1}
 * @param percentiles of {@code millis}, as an array
 */
record SqlDashboards(Connection connection, String quarter, String percentiles) {
    private static final String COUNTS =
            "count(*) filter (where outcome <> 'UNKNOWN'), count(*) filter (where outcome ="
                    + " 'SUCCEEDED'), count(*) filter (where outcome = 'UNKNOWN')";

    static SqlDashboards postgres(Connection connection) {
        return new SqlDashboards(
                connection,
                "to_char(to_timestamp(at_ms / 1000) at time zone 'UTC', 'YYYY \"Q\"Q')",
                "percentile_disc(array[0.5, 0.75, 0.9]) within group (order by millis)");
    }

    static SqlDashboards duck(Connection connection) {
        return new SqlDashboards(
                connection,
                "year(make_timestamp(at_ms * 1000)) || ' Q' || quarter(make_timestamp(at_ms * 1000))",
                "quantile_disc(millis, [0.5, 0.75, 0.9])");
    }

    Dashboard.Answer answer(String table, Dashboard asked) throws SQLException {
        try (var statement = connection.createStatement()) {
            Map<String, Dashboard.Counts> parts = parts(statement, table, asked);
            try (ResultSet row =
                    statement.executeQuery(
                            "select "
                                    + COUNTS
                                    + ", count(millis), "
                                    + percentiles
                                    + " from "
                                    + table
                                    + " where "
                                    + asked.condition())) {
                row.next();
                return new Dashboard.Answer(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        millis(row.getArray(5)),
                        parts);
            }
        }
    }

    private static List<Long> millis(Array array) throws SQLException {
        if (array == null) {
            return List.of(-1L, -1L, -1L);
        }
        var millis = new ArrayList<Long>();
        for (Object each : (Object[]) array.getArray()) {
            millis.add(each == null ? -1L : ((Number) each).longValue());
        }
        return millis;
    }

    private Map<String, Dashboard.Counts> parts(Statement statement, String table, Dashboard asked)
            throws SQLException {
        var components = new ArrayList<Map.Entry<String, Dashboard.Counts>>();
        var parts = new TreeMap<String, Dashboard.Counts>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select component, kind, quarter, "
                                + COUNTS
                                + " from (select component, kind, outcome, "
                                + quarter
                                + " as quarter from "
                                + table
                                + " where "
                                + asked.condition()
                                + ") as asked group by grouping sets ((component), (kind),"
                                + " (quarter))")) {
            while (rows.next()) {
                var counts =
                        new Dashboard.Counts(rows.getLong(4), rows.getLong(5), rows.getLong(6));
                String component = rows.getString(1);
                String kind = rows.getString(2);
                if (component != null) {
                    components.add(Map.entry(component, counts));
                } else {
                    parts.put(kind == null ? rows.getString(3) : kind, counts);
                }
            }
        }
        components.stream()
                .sorted(
                        Comparator.comparingLong(
                                        (Map.Entry<String, Dashboard.Counts> e) ->
                                                -e.getValue().n())
                                .thenComparing(Map.Entry::getKey))
                .limit(50)
                .forEach(e -> parts.put(e.getKey(), e.getValue()));
        return parts;
    }
}
