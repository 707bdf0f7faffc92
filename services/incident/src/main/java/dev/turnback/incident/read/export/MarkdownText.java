package dev.turnback.incident.read.export;

import dev.turnback.service.MarkdownWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes headings, facts and tables. Every text that it is handed is free; times, positions and
 * names of states are written as they are.
 */
final class MarkdownText {

    private final StringBuilder text = new StringBuilder();

    void heading(int level, String words) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(MarkdownWords.plain(words))
                .append("\n\n");
    }

    /** A line of a list; none when there is nothing to say. */
    void fact(String name, @Nullable Object value) {
        if (value != null) {
            text.append("- ").append(name).append(": ").append(cell(value)).append('\n');
        }
    }

    void table(List<String> header, List<List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            text.append("None.\n");
            return;
        }
        row(header);
        text.append("|").append(" --- |".repeat(header.size())).append('\n');
        rows.forEach(this::row);
    }

    private void row(List<? extends @Nullable Object> cells) {
        text.append(
                cells.stream()
                        .map(MarkdownText::cell)
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words -> MarkdownWords.plain(words);
            default -> value.toString();
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
