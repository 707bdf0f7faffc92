package dev.turnback.incident.read.reviews;

import dev.turnback.incident.read.reviews.ReviewDocument.Item;
import dev.turnback.incident.read.reviews.ReviewDocument.Section;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes the document of a review as a page that can be read and printed. */
final class HtmlForm {

    private static final DocumentWords WORDS =
            new DocumentWords(HtmlForm::safe, id -> "<code>" + safe(id) + "</code>");

    private HtmlForm() {}

    static String of(Reviewed reviewed) {
        var document = new ReviewDocument(reviewed, WORDS);
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Review: %s</title>
                <link rel="stylesheet" href="/document.css">
                </head>
                <body>
                <main>
                <h1>Review: %s</h1>
                <p>%s</p>
                %s
                </main>
                </body>
                </html>
                """
                .formatted(
                        document.title(),
                        document.title(),
                        document.standing(),
                        document.sections().stream()
                                .map(HtmlForm::section)
                                .collect(Collectors.joining("\n")));
    }

    private static String section(Section section) {
        return "<h2>%s</h2>\n".formatted(section.title())
                + (section.items().isEmpty()
                        ? "<p>Nothing.</p>"
                        : section.items().stream()
                                .map(HtmlForm::item)
                                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    private static String item(Item item) {
        String more =
                item.more().isEmpty()
                        ? ""
                        : item.more().stream()
                                .map(each -> "<li>" + each + "</li>")
                                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<li>" + item.sentence() + more + "</li>";
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
