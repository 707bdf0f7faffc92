package dev.turnback.playbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes fields and lists, one line each; what is null or an empty list is left out. */
final class YamlWriter {

    private static final int LONGEST_PLAIN = 15;

    private final StringBuilder text;
    private final int indent;

    /** What stands before the next field: a dash before the first one of a list's item. */
    private String lead;

    /**
     * @param head its first lines
     */
    YamlWriter(String head) {
        this(new StringBuilder(head), 0, "");
    }

    private YamlWriter(StringBuilder text, int indent, String lead) {
        this.text = text;
        this.indent = indent;
        this.lead = lead;
    }

    private StringBuilder begin(String name) {
        text.append(lead).append(name).append(':');
        lead = " ".repeat(indent);
        return text;
    }

    YamlWriter comment(String words) {
        text.append("# ").append(words).append('\n');
        return this;
    }

    /** Sets the parts of a document apart. */
    YamlWriter blankLine() {
        text.append('\n');
        return this;
    }

    YamlWriter words(String name, @Nullable String words) {
        if (words != null) {
            begin(name).append(' ').append(quoted(words)).append('\n');
        }
        return this;
    }

    /** For what needs no quotes: ids of a known form, constants, times. */
    YamlWriter plain(String name, @Nullable Object value) {
        if (value != null) {
            begin(name).append(' ').append(value).append('\n');
        }
        return this;
    }

    YamlWriter number(String name, @Nullable Double number) {
        return plain(name, number == null ? null : written(number));
    }

    YamlWriter constants(String name, List<? extends Enum<?>> constants) {
        return constants.isEmpty() ? this : someConstants(name, constants);
    }

    /** An empty list too. */
    YamlWriter someConstants(String name, List<? extends Enum<?>> constants) {
        begin(name)
                .append(" [")
                .append(String.join(", ", constants.stream().map(Enum::name).toList()))
                .append("]\n");
        return this;
    }

    YamlWriter texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            begin(name).append('\n');
            String dash = " ".repeat(indent + 2) + "- ";
            texts.forEach(each -> text.append(dash).append(quoted(each)).append('\n'));
        }
        return this;
    }

    /** An empty list too. */
    YamlWriter someTexts(String name, List<String> texts) {
        if (texts.isEmpty()) {
            begin(name).append(" []\n");
        }
        return texts(name, texts);
    }

    <T> YamlWriter part(String name, @Nullable T part, BiConsumer<YamlWriter, T> write) {
        if (part != null) {
            begin(name).append('\n');
            write.accept(new YamlWriter(text, indent + 2, " ".repeat(indent + 2)), part);
        }
        return this;
    }

    <T> YamlWriter parts(String name, List<T> parts, BiConsumer<YamlWriter, T> write) {
        if (!parts.isEmpty()) {
            begin(name).append('\n');
            String dash = " ".repeat(indent + 2) + "- ";
            parts.forEach(each -> write.accept(new YamlWriter(text, indent + 4, dash), each));
        }
        return this;
    }

    String done() {
        return text.toString();
    }

    /** Without needless digits. */
    private static String written(double number) {
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : Double.toString(number);
    }

    /** As JSON would, but everything that can be seen stays as it is. */
    private static String quoted(String words) {
        var quoted = new StringBuilder(words.length() + 2).append('"');
        words.codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
                if (isSeen(c)) {
                    quoted.appendCodePoint(c);
                } else {
                    quoted.append(c > 0xffff ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
                }
            }
        }
    }

    private static boolean isSeen(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR ->
                            false;
                    default -> true;
                };
    }
}
