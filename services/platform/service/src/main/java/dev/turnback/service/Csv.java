package dev.turnback.service;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) that no spreadsheet runs: a cell that would start a formula
 * gets an apostrophe in front, and so does what would start one where semicolons, tabs or line ends
 * are taken for the end of a cell.
 */
public final class Csv {

    /** Also behind what a spreadsheet passes over, and in the wide forms it takes for the same. */
    private static final String FORMULA = "[\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]";

    private static final Pattern STARTS_A_FORMULA =
            Pattern.compile("^(?:[\\t\\r\\n]|" + FORMULA + ")");

    private static final Pattern STARTS_ONE_ELSEWHERE =
            Pattern.compile("[;\\t\\r\\n\"](?=" + FORMULA + ")");

    private final StringBuilder text = new StringBuilder();

    public Csv(List<String> header) {
        row(header);
    }

    /**
     * @param cells a list is written with spaces between; null as nothing
     */
    public Csv row(List<? extends @Nullable Object> cells) {
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
        String inside = STARTS_ONE_ELSEWHERE.matcher(plain).replaceAll("$0'");
        String safe = STARTS_A_FORMULA.matcher(inside).find() ? "'" + inside : inside;
        boolean quoted = safe.chars().anyMatch(c -> ",;\t\"\n\r".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
