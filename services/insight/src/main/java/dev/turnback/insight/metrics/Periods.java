package dev.turnback.insight.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a window into calendar quarters (UTC), or into years when it is over five years long. */
final class Periods {

    private static final int LONGEST_IN_QUARTERS_YEARS = 5;

    private Periods() {}

    /** [from, to). */
    record Span(Instant from, Instant to) {
        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * @param first the earliest fact
     * @param last the latest fact
     * @param from cuts the first period, null to leave it whole
     * @param to cuts the last period, null to leave it whole
     */
    static List<Span> between(
            Instant first, Instant last, @Nullable Instant from, @Nullable Instant to) {
        LocalDate start = first.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate end = last.atZone(ZoneOffset.UTC).toLocalDate();
        boolean years = start.plusYears(LONGEST_IN_QUARTERS_YEARS).isBefore(end);
        Period step = years ? Period.ofYears(1) : Period.ofMonths(3);
        int month = years ? 1 : (start.getMonthValue() - 1) / 3 * 3 + 1;
        var spans = new ArrayList<Span>();
        LocalDate next;
        for (LocalDate at = LocalDate.of(start.getYear(), month, 1); !at.isAfter(end); at = next) {
            next = at.plus(step);
            spans.add(cut(midnight(at), midnight(next), from, to));
        }
        return spans;
    }

    private static Span cut(
            Instant start, Instant end, @Nullable Instant from, @Nullable Instant to) {
        return new Span(
                from != null && from.isAfter(start) ? from : start,
                to != null && to.isBefore(end) ? to : end);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
