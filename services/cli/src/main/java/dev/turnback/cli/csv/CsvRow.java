package dev.turnback.cli.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row, read cell by cell. */
final class CsvRow {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final int LONGEST = 200;

    private final List<String> columns;
    private final CSVRecord cells;
    private final long line;

    CsvRow(List<String> columns, CSVRecord cells, long line) {
        this.columns = columns;
        this.cells = cells;
        this.line = line;
    }

    String reference() {
        return "row " + cells.getRecordNumber();
    }

    void requireWhole() {
        if (!cells.isConsistent()) {
            throw new BadCell(
                    where() + ": " + cells.size() + " cells under " + columns.size() + " columns");
        }
    }

    BadCell wrong(String column, String what) {
        return new BadCell(where() + ", column " + column + ": " + what);
    }

    private String where() {
        return reference() + " (line " + line + ")";
    }

    /** The cell's text, null when it is empty or the file has no such column. */
    @Nullable String textOrNull(String column) {
        if (!cells.isMapped(column)) {
            return null;
        }
        String text = cells.get(column).strip();
        if (text.length() > LONGEST && !column.endsWith("subject")) {
            throw wrong(column, "longer than " + LONGEST + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw wrong(column, "is empty");
        }
        return text;
    }

    String commit(String column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (!COMMIT.matcher(text).matches()) {
            throw wrong(column, "'" + text + "' is no commit id");
        }
        return text;
    }

    int count(String column) {
        String text = text(column);
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw wrong(column, "'" + text + "' is no whole number");
        }
        throw wrong(column, "'" + text + "' is negative");
    }

    Instant instant(String column) {
        String text = text(column);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(
                    column,
                    "'" + text + "' is no RFC 3339 time with an offset (2026-01-31T08:30:00Z)");
        }
    }

    @Nullable Instant instantOrNull(String column) {
        return textOrNull(column) == null ? null : instant(column);
    }
}
