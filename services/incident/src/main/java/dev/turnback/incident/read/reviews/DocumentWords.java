package dev.turnback.incident.read.reviews;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How a document writes what is not its own words.
 *
 * @param plain free text, so that none of it becomes markup
 * @param code an id, a position or a name of the product
 */
record DocumentWords(UnaryOperator<String> plain, UnaryOperator<String> code) {

    String plain(String text) {
        return plain.apply(text);
    }

    String code(String id) {
        return code.apply(id);
    }

    /** In brackets after a sentence; nothing where there is none. */
    String evidence(List<String> evidence) {
        return evidence.isEmpty()
                ? ""
                : evidence.stream().map(code).collect(Collectors.joining(", ", " (", ")"));
    }
}
