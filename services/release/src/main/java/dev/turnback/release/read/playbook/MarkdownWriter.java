package dev.turnback.release.read.playbook;

import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Steps;
import dev.turnback.release.read.playbook.Block.Words;
import dev.turnback.service.MarkdownWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a document as Markdown; no text in it becomes markup. */
final class MarkdownWriter {

    private MarkdownWriter() {}

    static String write(List<Block> blocks) {
        return blocks.stream()
                .map(MarkdownWriter::write)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String write(Block block) {
        return switch (block) {
            case Heading(int level, String text) ->
                    "#".repeat(level) + " " + MarkdownWords.plain(text);
            case Words(String text) -> MarkdownWords.plain(text);
            case Items(List<String> items) ->
                    items.stream()
                            .map(item -> "- " + MarkdownWords.plain(item))
                            .collect(Collectors.joining("\n"));
            case Steps(List<String> steps) ->
                    IntStream.range(0, steps.size())
                            .mapToObj(i -> (i + 1) + ". " + MarkdownWords.plain(steps.get(i)))
                            .collect(Collectors.joining("\n"));
        };
    }
}
