package dev.turnback.incident.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.Shown.LinkedRelease;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write, in an export it is words: no markup, no formula, no more cells. */
class WordsStayWordsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int ROUNDS = 1_000;

    private static final List<String> NASTY =
            List.of(
                    "=HYPERLINK(\"https://x.test\",\"y\")",
                    "a;=1+1",
                    "a\t=1",
                    "\n=cmd|' /C calc'!A0",
                    "\"=1\"",
                    " ;\" +1",
                    "@SUM(1)",
                    "-1",
                    "|a|b|",
                    "a\n\n# heading",
                    "[x](javascript:alert(1))",
                    "![x](https://x.test/a.png)",
                    "<script>alert(1)</script>",
                    "<https://x.test>",
                    "https://x.test www.x.test a@x.test",
                    "@octocat #12",
                    "```\ncode",
                    "--- | ---",
                    "1. item",
                    "> quote",
                    "&lt;b&gt;",
                    "\\",
                    "*a* _b_ `c` ~~d~~",
                    "\u202eabc\u2028=1",
                    "[a]: https://x.test",
                    "");

    private static final String PIECES = "=+-@;|,\"'\t\n\r #*_`~<>[]()!\\&:./wa1\u2028\uff1dé";

    private static final Pattern CALL = Pattern.compile("[@#][\\p{L}\\p{N}_]");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?<!\\\\)(?:https?:|mailto:)//?|(?<![\\w\\\\])www\\.[a-z]");
    private static final Pattern FORMULA =
            Pattern.compile("^[\\p{Z}\\p{C}]*[=+\\-@\uff1d\uff0b\uff0d\uff20]");

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void no_cell_of_the_table_starts_a_formula_however_it_is_cut(char delimiter)
            throws IOException {
        for (String words : texts()) {
            Export export = export(words);
            List<CSVRecord> rows = rows(ExportTable.of(export), delimiter);
            if (delimiter == ',') {
                assertThat(rows).as(words).hasSize(1 + export.events().size());
                assertThat(rows).as(words).allMatch(row -> row.size() == 8);
            }
            assertThat(rows.stream().flatMap(CSVRecord::stream))
                    .as(words)
                    .noneMatch(cell -> FORMULA.matcher(cell).find());
        }
    }

    private static List<CSVRecord> rows(String csv, char delimiter) throws IOException {
        try (CSVParser parser =
                CSVParser.parse(
                        csv,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(delimiter)
                                .setLenientEof(true)
                                .setTrailingData(true)
                                .get())) {
            return parser.getRecords();
        }
    }

    @Test
    void the_document_has_the_headings_and_cells_that_it_is_made_of_and_no_other_markup() {
        Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
        for (String words : texts()) {
            String document = ExportDocument.of(export(words));
            List<Node> nodes = nodes(parser.parse(document));
            assertThat(nodes)
                    .as(document)
                    .noneMatch(
                            node ->
                                    node instanceof Link
                                            || node instanceof Image
                                            || node instanceof HtmlBlock
                                            || node instanceof HtmlInline
                                            || node instanceof Code
                                            || node instanceof Emphasis
                                            || node instanceof StrongEmphasis);
            assertThat(count(nodes, Heading.class)).as(document).isEqualTo(5);
            assertThat(count(nodes, ListItem.class))
                    .as(document)
                    .isEqualTo(document.lines().filter(line -> line.startsWith("- ")).count());
            assertThat(count(nodes, TableRow.class)).as(document).isEqualTo(2 + 2 + 2 + 3);
            assertThat(count(nodes, TableCell.class))
                    .as(document)
                    .isEqualTo(2 * 5 + 2 * 8 + 2 * 9 + 3 * 5);
            assertThat(document).doesNotContainPattern(CALL).doesNotContainPattern(ADDRESS);
        }
    }

    @Test
    void every_line_of_a_pack_is_one_line_of_json_that_says_the_words_as_they_were() {
        for (String words : texts()) {
            List<String> lines = List.of(ExportPack.of(export(words)).split("\n", -1));
            assertThat(lines).hasSize(1 + 2 + 1 + 1 + 1);
            assertThat(
                            Json.mapper()
                                    .readTree(lines.get(1))
                                    .path("data")
                                    .path("rationale")
                                    .asString())
                    .isEqualTo(words);
        }
    }

    private static List<String> texts() {
        var random = new Random(11);
        return Stream.concat(
                        NASTY.stream(),
                        Stream.generate(() -> text(random)).limit(ROUNDS - NASTY.size()))
                .toList();
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(
                        _ ->
                                random.nextInt(3) == 0
                                        ? NASTY.get(random.nextInt(NASTY.size()))
                                        : String.valueOf(
                                                PIECES.charAt(random.nextInt(PIECES.length()))))
                .collect(Collectors.joining());
    }

    private static Export export(String words) {
        var incident =
                new IncidentView(
                        "inc_1",
                        words,
                        Severity.SEV2,
                        List.of(),
                        false,
                        IncidentView.Basis.LIVE,
                        IncidentView.State.OPEN,
                        null,
                        NOON,
                        List.of(),
                        null,
                        List.of(),
                        NOON,
                        words,
                        null,
                        null,
                        List.of(),
                        List.of(
                                new LinkedRelease(
                                        "rel_1",
                                        words,
                                        words,
                                        ReleaseLink.CAUSED,
                                        words,
                                        null,
                                        NOON,
                                        null)),
                        List.of(),
                        List.of(words),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of("obl_1"),
                        words,
                        words,
                        null,
                        List.of(),
                        null,
                        Set.of(),
                        NOON,
                        "incident:1",
                        null,
                        null);
        return new Export(
                incident,
                List.of(
                        exported(
                                1,
                                new DecisionRecorded(
                                        "dec_1",
                                        "inc_1",
                                        null,
                                        DecisionKind.PAUSE,
                                        words,
                                        words,
                                        Authority.HELD,
                                        List.of(
                                                new DecisionEvents.Alternative(
                                                        DecisionKind.HOLD, words)),
                                        null,
                                        null,
                                        null,
                                        false,
                                        NOON)),
                        exported(
                                2,
                                new ObligationOpened(
                                        "obl_1",
                                        "rel_1",
                                        words,
                                        words,
                                        words,
                                        words,
                                        words,
                                        HarmKind.USER,
                                        RequiredAction.HOLD,
                                        words,
                                        NOON,
                                        NOON,
                                        NOON,
                                        NOON))),
                new PositionVector(Map.of("incident", 1L)),
                null,
                NOON);
    }

    private static Exported exported(long position, PublishedBody body) {
        return Exported.of(
                HeardDecision.of(
                        new PublishedEvent(
                                "decision",
                                position,
                                "event-" + position,
                                PublishedTypes.type(body.getClass()),
                                body.subject(),
                                NOON,
                                NOON,
                                null,
                                null,
                                body)));
    }

    private static long count(List<Node> nodes, Class<? extends Node> type) {
        return nodes.stream().filter(type::isInstance).count();
    }

    private static List<Node> nodes(Node root) {
        var found = new ArrayList<Node>();
        found.add(root);
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            found.addAll(nodes(child));
        }
        return found;
    }
}
