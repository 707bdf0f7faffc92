package dev.turnback.benchmarks;

import dev.turnback.contracts.ChangeKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one dashboard asks for.
 *
 * @param component null for all
 * @param kind null for all
 */
record Dashboard(Instant from, Instant to, @Nullable String component, @Nullable ChangeKind kind) {

    /**
     * What is shown; equal however it was found out.
     *
     * @param millis p50, p75 and p90
     * @param parts n, succeeded and unknown by component, kind and quarter
     */
    record Answer(
            long n,
            long succeeded,
            long unknown,
            long timed,
            List<Long> millis,
            Map<String, Counts> parts) {}

    record Counts(long n, long succeeded, long unknown) {}

    /** As many that all differ: windows of a day to all years, to the millisecond. */
    static List<Dashboard> different(int count, long seed) {
        var random = new SplittableRandom(seed);
        var all = new LinkedHashSet<Dashboard>();
        ChangeKind[] kinds = ChangeKind.values();
        long span = Attempts.TO.toEpochMilli() - Attempts.FROM.toEpochMilli();
        while (all.size() < count) {
            long length =
                    (long)
                            Math.exp(
                                    Math.log(86_400_000)
                                            + random.nextDouble() * Math.log(span / 86_400_000.0));
            Instant from = Attempts.FROM.plusMillis(random.nextLong(span - length + 1));
            if (random.nextInt(3) == 0) {
                from = from.truncatedTo(ChronoUnit.DAYS);
            }
            all.add(
                    new Dashboard(
                            from,
                            from.plusMillis(length),
                            random.nextBoolean()
                                    ? null
                                    : Attempts.name(
                                            (int)
                                                    (Attempts.COMPONENTS
                                                            * Math.pow(random.nextDouble(), 3))),
                            random.nextBoolean() ? null : kinds[random.nextInt(kinds.length)]));
        }
        return List.copyOf(all);
    }

    String path() {
        return "/api/v1/metrics/overview?basis=OBSERVED&from="
                + from
                + "&to="
                + to
                + (component == null ? "" : "&component=" + component)
                + (kind == null ? "" : "&changeKind=" + kind);
    }

    /** The rows, as a condition in SQL on times in milliseconds since the epoch. */
    String condition() {
        return "basis = 'OBSERVED' and at_ms >= "
                + from.toEpochMilli()
                + " and at_ms < "
                + to.toEpochMilli()
                + (component == null ? "" : " and component = '" + component + "'")
                + (kind == null ? "" : " and kind = '" + kind + "'");
    }

    static Answer read(JsonNode overview) {
        JsonNode success = overview.get("success");
        JsonNode time = overview.get("time");
        var parts = new TreeMap<String, Counts>();
        overview.get("byComponent")
                .forEach(each -> parts.put(each.get("component").asString(), counts(each)));
        overview.get("byChangeKind")
                .forEach(each -> parts.put(each.get("changeKind").asString(), counts(each)));
        overview.get("byPeriod").forEach(each -> addQuarter(each, parts));
        Counts all = counts(success);
        return new Answer(
                all.n(),
                all.succeeded(),
                all.unknown(),
                time.get("n").asLong(),
                List.of(millis(time, "p50"), millis(time, "p75"), millis(time, "p90")),
                parts);
    }

    /** A quarter without a rollback is told by us, and no row in SQL. */
    private static void addQuarter(JsonNode period, Map<String, Counts> parts) {
        Counts counts = counts(period);
        if (counts.n() + counts.unknown() > 0) {
            Instant from = Instant.parse(period.get("from").asString());
            parts.put(quarter(from.toEpochMilli()), counts);
        }
    }

    /** The name of the calendar quarter (UTC) of a time in milliseconds since the epoch. */
    static String quarter(long millis) {
        var day = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
        return day.getYear() + " Q" + ((day.getMonthValue() - 1) / 3 + 1);
    }

    private static Counts counts(JsonNode node) {
        return new Counts(
                node.get("n").asLong(),
                node.get("succeeded").asLong(),
                node.get("unknown").asLong());
    }

    private static long millis(JsonNode time, String percentile) {
        JsonNode seconds = time.get(percentile).get("seconds");
        return seconds.isNull() ? -1 : Math.round(seconds.asDouble() * 1_000);
    }
}
