package dev.turnback.release.read.playbook;

import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Steps;
import dev.turnback.release.read.playbook.Block.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes a document as a page that can be read, printed and kept; no text in it becomes markup. */
final class HtmlWriter {

    private HtmlWriter() {}

    /**
     * @param title of the page
     */
    static String write(String title, List<Block> blocks) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/document.css">
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """
                .formatted(
                        safe(title),
                        blocks.stream().map(HtmlWriter::write).collect(Collectors.joining("\n")));
    }

    private static String write(Block block) {
        return switch (block) {
            case Heading(int level, String text) ->
                    "<h%d>%s</h%d>".formatted(level, safe(text), level);
            case Words(String text) -> "<p>" + safe(text) + "</p>";
            case Items(List<String> items) -> list("ul", items);
            case Steps(List<String> steps) -> list("ol", steps);
        };
    }

    private static String list(String kind, List<String> items) {
        return items.stream()
                .map(item -> "<li>" + safe(item) + "</li>")
                .collect(Collectors.joining("\n", "<" + kind + ">\n", "\n</" + kind + ">"));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
