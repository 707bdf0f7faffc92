package dev.turnback.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.cli.Turnback;
import dev.turnback.contracts.pack.SealedLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given a pack as it was exported, or one that somebody had in hands. */
class PackCommandTest {

    private static final String DOCUMENT = "# Incident";

    @TempDir Path folder;

    private static List<String> pack() {
        return sealed(
                List.of(
                        "{\"kind\":\"manifest\",\"format\":\"turnback-incident-pack\",\"version\":1,"
                                + "\"incident\":\"inc_1\",\"events\":3}",
                        "{\"specversion\":\"1.0\",\"id\":\"1\"}",
                        "{\"specversion\":\"1.0\",\"id\":\"2\"}",
                        "{\"specversion\":\"1.0\",\"id\":\"3\"}",
                        "{\"kind\":\"markdown\",\"text\":\"" + DOCUMENT + "\"}"));
    }

    private static List<String> sealed(List<String> plain) {
        var lines = new ArrayList<String>();
        String head = SealedLine.NOTHING_BEFORE;
        for (String each : plain) {
            SealedLine line = SealedLine.of(each, head);
            lines.add(line.text());
            head = line.hash();
        }
        lines.add(
                SealedLine.of(
                                "{\"kind\":\"seal\",\"events\":3,\"head\":\"%s\",\"markdownsha256\":\"%s\"}"
                                        .formatted(head, SealedLine.sha256(DOCUMENT)),
                                head)
                        .text());
        return lines;
    }

    private record Ran(int exit, String said) {}

    private Ran verify(List<String> lines, String... more) throws IOException {
        return run(Files.write(folder.resolve("pack.ndjson"), lines), more);
    }

    private static Ran run(Path file, String... more) {
        var said = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var arguments = new ArrayList<>(List.of("pack", "verify", file.toString()));
            Collections.addAll(arguments, more);
            int exit = Turnback.run(arguments.toArray(String[]::new));
            return new Ran(exit, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(terminal);
        }
    }

    @Nested
    @DisplayName("intact")
    class Intact {

        @Test
        void it_says_so_with_the_head_hash() throws IOException {
            String head = SealedLine.read(pack().getLast()).hash();
            assertThat(verify(pack()))
                    .isEqualTo(
                            new Ran(
                                    0,
                                    "inc_1 is intact: 3 events, head hash %s\n".formatted(head)));
            assertThat(verify(pack(), "--head", head).exit()).isZero();
        }
    }

    @Nested
    @DisplayName("not as it was")
    class NotIntact {

        @Test
        void an_edited_line_is_named() throws IOException {
            List<String> lines = pack();
            lines.set(2, lines.get(2).replace("\"id\":\"2\"", "\"id\":\"9\""));
            Ran ran = verify(lines);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.said())
                    .isEqualTo("line 3: it was edited: its sha256 is of another text\n");
        }

        @Test
        void a_line_edited_with_a_new_hash_breaks_the_chain_after_it() throws IOException {
            List<String> lines = pack();
            lines.set(
                    2,
                    SealedLine.of(
                                    "{\"specversion\":\"1.0\",\"id\":\"9\"}",
                                    SealedLine.read(lines.get(1)).hash())
                            .text());
            assertThat(verify(lines).said()).startsWith("line 4: it does not follow line 3");
        }

        @Test
        void reordered_lines_are_named() throws IOException {
            List<String> lines = pack();
            Collections.swap(lines, 1, 2);
            Ran ran = verify(lines);
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.said()).contains("line 2: it does not follow", "line 3: ", "line 4: ");
        }

        @Test
        void a_missing_line_is_noticed_where_it_was() throws IOException {
            List<String> lines = pack();
            lines.remove(2);
            assertThat(verify(lines).said())
                    .contains("line 3: it does not follow line 2")
                    .contains("the seal is of 3 events, and there are 2");
        }

        @Test
        void a_pack_that_was_cut_off_lacks_its_seal() throws IOException {
            for (int kept = 0; kept < pack().size(); kept++) {
                Ran ran = verify(pack().subList(0, kept));
                assertThat(ran.exit()).isEqualTo(1);
                assertThat(ran.said())
                        .isEqualTo(
                                "line "
                                        + (kept + 1)
                                        + ": the pack was cut off: the seal is missing\n");
            }
        }

        @Test
        void what_comes_after_the_seal_does_not_belong_to_it() throws IOException {
            List<String> lines = pack();
            lines.add(
                    SealedLine.of(
                                    "{\"specversion\":\"1.0\"}",
                                    SealedLine.read(lines.getLast()).hash())
                            .text());
            assertThat(verify(lines).said()).contains("line 7: it comes after the seal");
        }

        @Test
        void a_pack_written_anew_shows_against_the_head_that_was_told() throws IOException {
            Ran ran = verify(pack(), "--head", "0".repeat(64));
            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.said()).contains("not the one you were told");
        }

        @Test
        void another_file_is_no_pack() throws IOException {
            assertThat(verify(List.of("hello")).said()).contains("line 1: it is no manifest");
        }
    }

    @Nested
    @DisplayName("unreadable")
    class Unreadable {

        @Test
        void a_file_that_is_not_there_or_no_text_is_an_error() throws IOException {
            assertThat(run(folder.resolve("none")).exit()).isEqualTo(2);
            Path bytes =
                    Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
            assertThat(run(bytes).exit()).isEqualTo(2);
            assertThat(Turnback.run("pack", "verify")).isEqualTo(2);
        }
    }
}
