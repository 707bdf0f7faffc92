package dev.turnback.cli.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.turnback.cli.Turnback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls guidance from a server that really answers. */
class GuidancePullTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer http;
    private String text = "# Release guidance\n\nUse a flag. Größe\n";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/guidance/document", this::answer);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getRawQuery());
        String etag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
        exchange.getResponseHeaders().add("ETag", etag);
        boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                known ? 304 : status, known || body.length == 0 ? -1 : body.length);
        if (!known) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private Path file() {
        return folder.resolve("docs/GUIDANCE.md");
    }

    private record Ran(int exit, String said) {}

    private Ran pull(String... more) {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var arguments =
                    new ArrayList<>(
                            List.of(
                                    "guidance",
                                    "pull",
                                    "--component",
                                    "shop",
                                    "--out",
                                    file().toString(),
                                    "--data",
                                    folder.toString(),
                                    "--server",
                                    "http://127.0.0.1:" + http.getAddress().getPort()));
            Collections.addAll(arguments, more);
            int exit = Turnback.run(arguments.toArray(String[]::new));
            return new Ran(exit, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private String content() throws IOException {
        return Files.readString(file());
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(file(), content);
        Files.setLastModifiedTime(file(), LONG_AGO);
    }

    private void isUntouched(String content) throws IOException {
        assertThat(content()).isEqualTo(content);
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(LONG_AGO);
        try (var files = Files.list(folder.resolve("docs"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Nested
    class Written {
        @Test
        void a_new_file_has_the_copy_between_markers() throws IOException {
            Ran ran = pull();
            assertThat(ran).isEqualTo(new Ran(0, "Written: " + file() + "\n"));
            assertThat(content())
                    .startsWith("<!-- turnback:guidance begin component=shop kind=every etag=\"")
                    .contains(" -->\n# Release guidance\n\nUse a flag. Größe\n<!-- turnback")
                    .endsWith("<!-- turnback:guidance end -->\n");
        }

        @Test
        void a_file_without_a_copy_gets_one_at_its_end() throws IOException {
            write("# Ours");
            assertThat(pull().exit()).isZero();
            assertThat(content()).startsWith("# Ours\n\n<!-- turnback:guidance begin");
        }

        @Test
        void what_is_new_takes_the_place_of_the_copy_and_all_around_it_stays() throws IOException {
            pull();
            byte[] strange = {(byte) 0xff, 0, '\r', 'x', '\n'};
            var around = new ByteArrayOutputStream();
            around.write(strange);
            around.write(Files.readAllBytes(file()));
            around.write(strange);
            Files.write(file(), around.toByteArray());
            text = "# Release guidance\n\nUse two flags.\n";
            assertThat(pull().said()).startsWith("Written");
            byte[] now = Files.readAllBytes(file());
            assertThat(now).startsWith(strange).endsWith(strange);
            assertThat(new String(now, StandardCharsets.ISO_8859_1))
                    .contains("Use two flags.")
                    .doesNotContain("Use a flag.");
        }

        @Test
        void each_kind_of_change_has_its_own_copy() throws IOException {
            pull();
            assertThat(pull("--change-kind", "SCHEMA").said()).startsWith("Written");
            assertThat(content()).contains("kind=every", "kind=SCHEMA");
            assertThat(asked.getLast())
                    .isEqualTo("format=MARKDOWN&component=shop&changeKind=SCHEMA");
        }

        @Test
        void the_lines_end_as_they_do_in_the_file() throws IOException {
            write("# Ours\r\n");
            pull();
            assertThat(content().replace("\r\n", "")).doesNotContain("\n");
            assertThat(pull().said()).startsWith("Unchanged");
        }

        @Test
        void a_link_stays_a_link() throws IOException {
            write("# Ours\n");
            Path real = Files.move(file(), folder.resolve("real.md"));
            Files.createSymbolicLink(file(), real);
            pull();
            assertThat(file()).isSymbolicLink();
            assertThat(Files.readString(real)).contains("Use a flag.");
        }
    }

    @Nested
    class Unchanged {
        @Test
        void nothing_new_writes_nothing() throws IOException {
            pull();
            String before = content();
            Files.setLastModifiedTime(file(), LONG_AGO);
            assertThat(pull()).isEqualTo(new Ran(0, "Unchanged: " + file() + "\n"));
            isUntouched(before);
        }

        @Test
        void checking_says_so() {
            pull();
            assertThat(pull("--check")).isEqualTo(new Ran(0, "Unchanged: " + file() + "\n"));
        }
    }

    @Nested
    class Stale {
        @Test
        void is_noticed_and_nothing_is_written() throws IOException {
            pull();
            String before = content();
            Files.setLastModifiedTime(file(), LONG_AGO);
            text = "# Release guidance\n\nUse two flags.\n";
            assertThat(pull("--check")).isEqualTo(new Ran(1, "Stale: " + file() + "\n"));
            isUntouched(before);
        }

        @Test
        void is_what_is_not_there() {
            assertThat(pull("--check").exit()).isEqualTo(1);
            assertThat(file()).doesNotExist();
        }
    }

    @Nested
    class Edited {
        private String edited() throws IOException {
            pull();
            write(content().replace("Use a flag.", "Use no flag."));
            return content();
        }

        @Test
        void is_told_and_kept() throws IOException {
            String before = edited();
            text = "# Release guidance\n\nUse two flags.\n";
            Ran ran = pull();
            assertThat(ran.exit()).isEqualTo(2);
            assertThat(ran.said()).contains("Edited between the markers", "--force");
            isUntouched(before);
        }

        @Test
        void is_no_up_to_date_copy() throws IOException {
            String before = edited();
            assertThat(pull("--check").exit()).isEqualTo(1);
            isUntouched(before);
        }

        @Test
        void is_replaced_by_force_also_when_the_server_has_nothing_new() throws IOException {
            edited();
            assertThat(pull("--force").said()).startsWith("Written");
            assertThat(content()).contains("Use a flag.").doesNotContain("no flag");
        }
    }

    @Nested
    class Damaged {
        private void refused(String content, String why) throws IOException {
            write(content);
            for (String how : List.of("--force", "--check")) {
                Ran ran = pull(how);
                assertThat(ran.exit()).isEqualTo(2);
                assertThat(ran.said()).contains(why);
                isUntouched(content);
            }
        }

        @Test
        void markers_stop_it() throws IOException {
            pull();
            String good = content();
            String end = "<!-- turnback:guidance end -->\n";
            refused(good.replace(end, ""), "that ends the copy for shop is missing");
            refused(end, "The marker in line 1 is damaged");
            refused(good.replace("etag=", "tag="), "The marker in line 1 is damaged");
            refused(good.replace(end, "<!-- turnback:guidance fin -->\n"), "The marker in line");
            refused(good + good, "begins a second copy for shop");
        }
    }

    @Nested
    class NotAnswered {
        @Test
        void leaves_the_file_as_it_is() throws IOException {
            write("# Ours\n");
            status = 500;
            assertThat(pull().exit()).isEqualTo(2);
            isUntouched("# Ours\n");
            status = 200;
            text = "<!-- turnback:guidance end -->";
            assertThat(pull().exit()).isEqualTo(2);
            isUntouched("# Ours\n");
        }

        @Test
        void a_check_needs_a_file() {
            assertThat(Turnback.run("guidance", "pull", "--component", "shop", "--check"))
                    .isEqualTo(2);
        }
    }
}
