package dev.turnback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.web.Json;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DashboardsTest {
    private static final long FACTS = 20_000;
    private static final long SEED = 11;

    private record Attempt(
            String component, ChangeKind kind, long at, String outcome, long millis) {}

    @Test
    void columns_duckdb_and_counting_one_by_one_say_the_same() throws Exception {
        List<Attempt> attempts = new ArrayList<>();
        Attempts.each(FACTS, SEED, (c, k, at, o, ms) -> attempts.add(new Attempt(c, k, at, o, ms)));
        try (Connection duck = Sql.duck();
                Server server = Dashboards.serve(Attempts.columns(FACTS, SEED), FACTS)) {
            Sql.fillDuck(duck, "attempts", FACTS, SEED);
            for (Dashboard asked : Dashboard.different(60, SEED)) {
                Dashboard.Answer ours =
                        Dashboard.read(Json.mapper().readTree(server.get(asked.path())));
                assertThat(ours).isEqualTo(SqlDashboards.duck(duck).answer("attempts", asked));
                assertThat(ours).isEqualTo(oneByOne(attempts, asked));
            }
        }
    }

    @Test
    void no_dashboard_is_asked_for_twice() {
        List<Dashboard> asked = Dashboard.different(500, SEED);

        assertThat(new HashSet<>(asked)).hasSize(500);
        assertThat(asked).isEqualTo(Dashboard.different(500, SEED));
    }

    private static Dashboard.Answer oneByOne(List<Attempt> attempts, Dashboard asked) {
        List<Attempt> found = attempts.stream().filter(a -> includes(asked, a)).toList();
        var components = new TreeMap<String, Dashboard.Counts>();
        var parts = new TreeMap<String, Dashboard.Counts>();
        for (Attempt each : found) {
            components.merge(each.component(), one(each), DashboardsTest::sum);
            parts.merge(each.kind().name(), one(each), DashboardsTest::sum);
            parts.merge(Dashboard.quarter(each.at()), one(each), DashboardsTest::sum);
        }
        components.entrySet().stream()
                .sorted((a, b) -> order(a, b))
                .limit(50)
                .forEach(e -> parts.put(e.getKey(), e.getValue()));
        Dashboard.Counts all =
                found.stream()
                        .map(DashboardsTest::one)
                        .reduce(new Dashboard.Counts(0, 0, 0), DashboardsTest::sum);
        long[] times =
                found.stream().mapToLong(Attempt::millis).filter(ms -> ms >= 0).sorted().toArray();
        return new Dashboard.Answer(
                all.n(),
                all.succeeded(),
                all.unknown(),
                times.length,
                List.of(at(times, 50), at(times, 75), at(times, 90)),
                parts);
    }

    private static int order(
            Map.Entry<String, Dashboard.Counts> a, Map.Entry<String, Dashboard.Counts> b) {
        int byCount = Long.compare(b.getValue().n(), a.getValue().n());
        return byCount != 0 ? byCount : a.getKey().compareTo(b.getKey());
    }

    private static long at(long[] sorted, int percent) {
        return sorted.length == 0 ? -1 : sorted[(sorted.length * percent + 99) / 100 - 1];
    }

    private static boolean includes(Dashboard asked, Attempt attempt) {
        return attempt.at() >= asked.from().toEpochMilli()
                && attempt.at() < asked.to().toEpochMilli()
                && (asked.component() == null || asked.component().equals(attempt.component()))
                && (asked.kind() == null || asked.kind() == attempt.kind());
    }

    private static Dashboard.Counts one(Attempt attempt) {
        return switch (attempt.outcome()) {
            case "SUCCEEDED" -> new Dashboard.Counts(1, 1, 0);
            case "UNKNOWN" -> new Dashboard.Counts(0, 0, 1);
            default -> new Dashboard.Counts(1, 0, 0);
        };
    }

    private static Dashboard.Counts sum(Dashboard.Counts a, Dashboard.Counts b) {
        return new Dashboard.Counts(
                a.n() + b.n(), a.succeeded() + b.succeeded(), a.unknown() + b.unknown());
    }
}
