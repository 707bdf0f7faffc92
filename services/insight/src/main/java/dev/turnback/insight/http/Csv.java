package dev.turnback.insight.http;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet runs: a cell that would start a formula
 * gets an apostrophe in front.
 */
final class Csv {

    /** Also behind what a spreadsheet passes over, and in the wide forms it takes for the same. */
    private static final Pattern STARTS_A_FORMULA =
            Pattern.compile("^(?:[\\t\\r\\n]|[\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20])");

    private final StringBuilder text = new StringBuilder();

    Csv(List<String> header) {
        row(header);
    }

    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    private static String cell(@Nullable Object value) {
        String plain =
                switch (value) {
                    case null -> "";
                    case Collection<?> many ->
                            many.stream().map(String::valueOf).collect(Collectors.joining(" "));
                    default -> value.toString();
                };
        String safe = STARTS_A_FORMULA.matcher(plain).find() ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
