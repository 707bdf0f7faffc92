package dev.turnback.incident.read.reviews;

import dev.turnback.incident.read.reviews.ReviewDocument.Item;
import dev.turnback.incident.read.reviews.ReviewDocument.Section;
import dev.turnback.service.MarkdownWords;
import java.util.stream.Collectors;

/** Writes the document of a review as Markdown. */
final class MarkdownForm {

    private static final DocumentWords WORDS =
            new DocumentWords(MarkdownWords::plain, id -> "`" + id + "`");

    private MarkdownForm() {}

    static String of(Reviewed reviewed) {
        var document = new ReviewDocument(reviewed, WORDS);
        return "# Review: "
                + document.title()
                + "\n\n"
                + document.standing()
                + "\n"
                + document.sections().stream()
                        .map(MarkdownForm::section)
                        .collect(Collectors.joining());
    }

    private static String section(Section section) {
        return "\n## "
                + section.title()
                + "\n\n"
                + (section.items().isEmpty()
                        ? "Nothing.\n"
                        : section.items().stream()
                                .map(MarkdownForm::item)
                                .collect(Collectors.joining()));
    }

    private static String item(Item item) {
        return "- "
                + item.sentence()
                + "\n"
                + item.more().stream()
                        .map(each -> "  - " + each + "\n")
                        .collect(Collectors.joining());
    }
}
