package dev.turnback.guidance.read.document;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes a document as a page that can be read and printed; no text in it becomes markup. */
final class HtmlForm {

    private static final Facts FACTS = new Facts(HtmlForm::safe, HtmlForm::code);

    private HtmlForm() {}

    static String of(GuidanceDocument document) {
        String applies = new Applies(document.component(), document.changeKind()).words();
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Release guidance for %s</title>
                <link rel="stylesheet" href="/document.css">
                </head>
                <body>
                <main>
                <h1>Release guidance</h1>
                <p>For %s. Document version %d.</p>
                %s
                </main>
                </body>
                </html>
                """
                .formatted(safe(applies), safe(applies), document.version(), sections(document));
    }

    private static String sections(GuidanceDocument document) {
        return document.items().isEmpty()
                ? "<p>Nothing is adopted.</p>"
                : document.items().stream()
                        .map(HtmlForm::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String section(GuidanceDocument.Clause item) {
        return "<h2 id=\"%s\">%s, version %d</h2>\n<p>%s</p>\n%s"
                .formatted(
                        safe(item.id()),
                        safe(item.id()),
                        item.version(),
                        safe(item.clause()),
                        FACTS.of(item).stream()
                                .map(fact -> "<li>" + fact + "</li>")
                                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
    }

    private static String code(String id) {
        return "<code>" + safe(id) + "</code>";
    }

    static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
