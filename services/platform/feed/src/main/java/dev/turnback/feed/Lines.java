package dev.turnback.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Fields as the lines of a text, in a fixed order: how the runner stores its own rows. */
final class Lines {

    private Lines() {}

    static String write(List<String> fields) {
        return fields.stream()
                .map(field -> field.replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }

    static List<String> read(String text) {
        return Arrays.stream(text.split("\n", -1)).map(Lines::unescape).toList();
    }

    private static String unescape(String line) {
        var field = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                field.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else {
                field.append(c);
            }
        }
        return field.toString();
    }
}
