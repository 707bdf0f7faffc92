package dev.turnback.playbook;

import java.util.Comparator;

/**
 * Something in the file that cannot be.
 *
 * @param line 1 and up
 * @param column 1 and up
 * @param field as in {@code procedures[2].steps[0].executor}; empty for the file as a whole
 * @param detail a sentence
 */
public record FileError(int line, int column, String field, String detail)
        implements Comparable<FileError> {

    private static final Comparator<FileError> BY_PLACE =
            Comparator.comparingInt(FileError::line)
                    .thenComparingInt(FileError::column)
                    .thenComparing(FileError::field)
                    .thenComparing(FileError::detail);

    /** In the order of the file. */
    @Override
    public int compareTo(FileError other) {
        return BY_PLACE.compare(this, other);
    }

    /** As compilers say it, such as {@code turnback.yaml:12:5: sheet.name: is required}. */
    public String said(String file) {
        String where = file + ":" + line + ":" + column + ": ";
        return field.isEmpty() ? where + detail : where + field + ": " + detail;
    }
}
