package dev.turnback.benchmarks;

import java.util.List;
import java.util.regex.Pattern;

/** Text in columns, as the tools of the system print it. */
final class Columns {
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private Columns() {}

    /**
     * @param column 0 is the first
     * @throws NumberFormatException when no whole number stands there
     */
    static long number(String line, int column) {
        return Long.parseLong(List.of(BETWEEN.split(line.strip(), -1)).get(column));
    }
}
