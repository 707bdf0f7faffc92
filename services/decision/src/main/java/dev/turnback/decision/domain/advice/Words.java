package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** How rules, times and actions are said in a sentence. */
final class Words {

    private static final int LONGEST = 80;

    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ANOTHER_DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Words() {}

    /** In UTC, with the day when it is another one than {@code now}. */
    static String time(Instant at, Instant now) {
        boolean today = day(at).equals(day(now));
        return (today ? TODAY : ANOTHER_DAY).format(at);
    }

    private static Instant day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }

    /** Words of people on one line, the end of long ones left out. */
    static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    /** {@code Rule "Requests that fail"}. */
    static String rule(Standing standing) {
        return "Rule " + quoted(standing.name());
    }

    static String quoted(String words) {
        return "\"" + shortened(words) + "\"";
    }

    /** What is asked for, to follow "asks". */
    static String asked(RequiredAction action) {
        return switch (action) {
            case HOLD -> "to hold";
            case CONTAIN -> "to contain it";
            case ROLLBACK -> "for a rollback";
        };
    }

    /** What was decided, to follow "was decided: ". */
    static String decided(DecisionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "a, b and c". */
    static String listed(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    static String capitalized(String clause) {
        int first = clause.offsetByCodePoints(0, 1);
        return clause.substring(0, first).toUpperCase(Locale.ROOT) + clause.substring(first);
    }
}
