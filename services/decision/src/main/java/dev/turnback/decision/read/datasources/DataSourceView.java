package dev.turnback.decision.read.datasources;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data source as it is shown; times are UTC.
 *
 * @param secretSet true when it is asked with a secret, which is never shown
 * @param version what a revision names in {@code If-Match}
 * @param lastSuccessAt when it last answered for one of the rules; null for never
 * @param lastErrorAt when it last went wrong for one of the rules; null for never
 * @param lastError what went wrong then
 * @param rules those of live releases for which it is asked
 * @param by who changed it last, as an id
 */
public record DataSourceView(
        String name,
        String url,
        boolean secretSet,
        boolean retired,
        int version,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastErrorAt,
        @Nullable String lastError,
        List<MeasuredRule> rules,
        String position,
        String by) {

    public DataSourceView {
        rules = List.copyOf(rules);
    }

    public static DataSourceView of(DataSourceRow row, List<MeasuredRule> rules) {
        MeasuredRule failed =
                rules.stream()
                        .filter(rule -> rule.lastErrorAt() != null)
                        .max(Comparator.comparing(rule -> orEpoch(rule.lastErrorAt())))
                        .orElse(null);
        return new DataSourceView(
                row.name(),
                row.url(),
                row.secretId() != null,
                row.retired(),
                row.version(),
                latest(rules.stream().map(MeasuredRule::lastSuccessAt)),
                failed == null ? null : failed.lastErrorAt(),
                failed == null ? null : failed.lastError(),
                rules,
                row.position(),
                row.by());
    }

    private static Instant orEpoch(@Nullable Instant at) {
        return at == null ? Instant.EPOCH : at;
    }

    private static @Nullable Instant latest(Stream<@Nullable Instant> times) {
        return times.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
