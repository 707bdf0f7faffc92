package dev.turnback.insight.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet runs: a cell that would start a formula
 * gets an apostrophe in front.
 */
final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

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
        String safe =
                !plain.isEmpty() && STARTS_A_FORMULA.indexOf(plain.charAt(0)) >= 0
                        ? "'" + plain
                        : plain;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
