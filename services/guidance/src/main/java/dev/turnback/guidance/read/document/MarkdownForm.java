package dev.turnback.guidance.read.document;

import dev.turnback.service.MarkdownWords;
import java.util.stream.Collectors;

/** Writes a document as Markdown; no text in it becomes markup. */
final class MarkdownForm {

    private static final Facts FACTS = new Facts(MarkdownWords::plain, MarkdownForm::code);

    private MarkdownForm() {}

    static String of(GuidanceDocument document) {
        return "# Release guidance\n\n"
                + heading(document)
                + document.items().stream()
                        .map(item -> "\n" + section(item))
                        .collect(Collectors.joining());
    }

    private static String heading(GuidanceDocument document) {
        String applies =
                "For "
                        + (document.changeKind() == null
                                ? "every kind of change"
                                : document.changeKind() + " changes")
                        + " to "
                        + (document.component() == null
                                ? "every component"
                                : code(document.component()))
                        + ". Document version "
                        + document.version()
                        + ".";
        return switch (document.items().size()) {
            case 0 -> applies + " Nothing is adopted.\n";
            case 1 -> applies + " 1 item.\n";
            default -> applies + " " + document.items().size() + " items.\n";
        };
    }

    private static String section(GuidanceDocument.Clause item) {
        return "## "
                + item.id()
                + ", version "
                + item.version()
                + "\n\n"
                + MarkdownWords.plain(item.clause())
                + "\n\n"
                + FACTS.of(item).stream()
                        .map(fact -> "- " + fact + "\n")
                        .collect(Collectors.joining());
    }

    /** Of ids, in which nothing can end it. */
    private static String code(String id) {
        return "`" + id.replace('`', '\'') + "`";
    }
}
