package dev.turnback.cli.guidance;

import dev.turnback.cli.CliException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A copy between two marker lines. Its first line keeps the ETag that it was sent with, and what
 * the copy looked like then: so that both a newer one and an edited one are noticed.
 *
 * @param start in the file, of the first marker line
 * @param end in the file, after the last one
 * @param etag with its quotes
 * @param edited true when it is not what was written there
 */
public record Block(Scope scope, int start, int end, String etag, boolean edited) {

    /** What every marker line begins with. */
    static final String MARK = "<!-- turnback:guidance";

    private static final Pattern BEGIN =
            Pattern.compile(
                    Pattern.quote(MARK)
                            + " begin component=(\\S+) kind=(\\S+) etag=(\"[^\"\\s]+\")"
                            + " sha256=([0-9a-f]{64}) -->");
    private static final String END = MARK + " end -->";
    private static final String EVERY_KIND = "every";

    /**
     * What a copy is of: a file can keep one of each.
     *
     * @param changeKind null for every kind
     */
    public record Scope(String component, @Nullable String changeKind) {}

    private record Open(Scope scope, int start, int textStart, String etag, String sha256) {}

    /**
     * All copies in a file, in their order.
     *
     * @throws CliException when a marker line is damaged, missing or there twice
     */
    static List<Block> in(String file) {
        var blocks = new ArrayList<Block>();
        Open open = null;
        int at = 0;
        int number = 0;
        while (at < file.length()) {
            number++;
            int next = file.indexOf('\n', at) < 0 ? file.length() : file.indexOf('\n', at) + 1;
            String line = file.substring(at, next).strip();
            if (line.startsWith(MARK)) {
                if (open == null) {
                    open = begin(line, at, next, number, blocks);
                } else {
                    blocks.add(end(open, line, at, next, number, file));
                    open = null;
                }
            }
            at = next;
        }
        if (open != null) {
            throw CliException.error(
                    "The marker line that ends the copy for "
                            + open.scope().component()
                            + " is missing. Nothing is written: put back the line "
                            + END);
        }
        return blocks;
    }

    static Optional<Block> of(Scope scope, String file) {
        return in(file).stream().filter(block -> block.scope().equals(scope)).findFirst();
    }

    /**
     * With its marker lines.
     *
     * @param newline that the file ends its lines with
     */
    static String written(Scope scope, String etag, String text, String newline) {
        if (text.contains(MARK)) {
            throw CliException.error(
                    "What the server sent looks like a marker: nothing is written.");
        }
        String whole = text.endsWith("\n") ? text : text + "\n";
        return (MARK
                        + " begin component="
                        + scope.component()
                        + " kind="
                        + (scope.changeKind() == null ? EVERY_KIND : scope.changeKind())
                        + " etag="
                        + etag
                        + " sha256="
                        + sha256(whole)
                        + " -->\n"
                        + whole
                        + END
                        + "\n")
                .replace("\n", newline);
    }

    private static Open begin(
            String line, int start, int textStart, int number, List<Block> before) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.matches()) {
            throw damaged(number);
        }
        String kind = begin.group(2);
        var scope = new Scope(begin.group(1), kind.equals(EVERY_KIND) ? null : kind);
        if (before.stream().anyMatch(block -> block.scope().equals(scope))) {
            throw CliException.error(
                    "Line %d begins a second copy for %s. Nothing is written: remove one of them."
                            .formatted(number, scope.component()));
        }
        return new Open(scope, start, textStart, begin.group(3), begin.group(4));
    }

    private static Block end(
            Open open, String line, int textEnd, int end, int number, String file) {
        if (!line.equals(END)) {
            throw damaged(number);
        }
        String text = file.substring(open.textStart(), textEnd).replace("\r\n", "\n");
        return new Block(
                open.scope(), open.start(), end, open.etag(), !sha256(text).equals(open.sha256()));
    }

    private static CliException damaged(int line) {
        return CliException.error(
                "The marker in line %d is damaged. Nothing is written: mend it, or remove the copy with both its markers."
                        .formatted(line));
    }

    /** Of a text whose characters are bytes. */
    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
