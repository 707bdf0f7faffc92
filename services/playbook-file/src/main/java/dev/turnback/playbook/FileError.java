package dev.turnback.playbook;

/**
 * Something in the file that cannot be.
 *
 * @param line 1 and up
 * @param column 1 and up
 * @param field as in {@code procedures[2].steps[0].executor}; empty for the file as a whole
 * @param detail a sentence
 */
public record FileError(int line, int column, String field, String detail) {

    /** As compilers say it, such as {@code turnback.yaml:12:5: sheet.name: is required}. */
    public String said(String file) {
        String where = file + ":" + line + ":" + column + ": ";
        return field.isEmpty() ? where + detail : where + field + ": " + detail;
    }
}
