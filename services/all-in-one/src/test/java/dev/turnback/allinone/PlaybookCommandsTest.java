package dev.turnback.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.cli.Turnback;
import dev.turnback.playbook.PlaybookYaml;
import dev.turnback.web.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code turnback release plan} and {@code turnback playbook export} against a running server. */
class PlaybookCommandsTest {

    private static final String FILE =
            """
            component:
              id: %s
              name: The shop
            matrix:
              - changeKind: CODE
                reversibility: REVERSIBLE
            procedures:
              - name: Redeploy
                action: FULL_ROLLBACK
                changeKinds: [CODE]
                steps:
                  - {text: Deploy what ran before, executor: pipeline, expectedSeconds: 60}
                timeBoundSeconds: 300
            release:
              version: "2.0"
              changes: [{kind: CODE, description: faster}]
            """;

    @TempDir static Path data;
    @TempDir static Path folder;
    static AllInOne server;

    @BeforeAll
    static void start() throws IOException {
        server =
                AllInOne.start(new Options(0, data, InetAddress.getLoopbackAddress(), false, null));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var told = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int exit =
                    Turnback.run(
                            Stream.concat(
                                            Stream.of(arguments),
                                            Stream.of(
                                                    "--server",
                                                    server.url(),
                                                    "--data",
                                                    data.toString()))
                                    .toArray(String[]::new));
            return new Ran(
                    exit,
                    told.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Ran plan(String yaml, String... more) throws IOException {
        Path file = folder.resolve("turnback.yaml");
        Files.writeString(file, yaml);
        return run(
                Stream.concat(Stream.of("release", "plan", "-f", file.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + path))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + Files.readString(data.resolve("admin.token"))
                                                        .strip())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static long head() throws Exception {
        JsonNode logs = Json.mapper().readTree(get("/api/v1/logs").body());
        return logs.path("items")
                .valueStream()
                .filter(log -> log.path("log").asString().equals("release"))
                .mapToLong(log -> log.path("head").asLong())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_is_applied_tried_and_exported() throws Exception {
        String yaml = FILE.formatted("applied");
        long before = head();
        Ran tried = plan(yaml, "--dry-run");
        assertThat(tried.exit()).as(tried.err()).isZero();
        assertThat(tried.out()).contains("created    procedure  Redeploy", "this was a trial");
        assertThat(head()).isEqualTo(before);

        Ran done = plan(yaml);
        assertThat(done.exit()).as(done.err()).isZero();
        List<String> lines = done.out().lines().toList();
        assertThat(lines)
                .contains("created    component  applied", "created    line       CODE")
                .last()
                .asString()
                .startsWith("rel_");
        long head = head();
        assertThat(head).isGreaterThan(before);

        Ran again = plan(yaml);
        assertThat(again.out()).contains("unchanged  release    2.0").doesNotContain("created");
        assertThat(head()).isEqualTo(head);

        Path out = folder.resolve("exported.yaml");
        String[] export = {
            "playbook",
            "export",
            "--component",
            "applied",
            "--release",
            lines.getLast(),
            "--out",
            out.toString()
        };
        assertThat(run(export).err()).contains("Written");
        String exported = Files.readString(out);
        assertThat(exported)
                .startsWith(
                        "# yaml-language-server: $schema="
                                + server.url()
                                + "/schemas/turnback.schema.json\n");
        assertThat(run(export).err()).contains("Unchanged");
        assertThat(plan(exported).out()).doesNotContain("created", "revised");
        assertThat(run("playbook", "export", "--component", "applied").out())
                .contains("name: \"Redeploy\"")
                .doesNotContain("release:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changeKind: CODE|changeKind: CAKE|5:17: matrix[0].changeKind",
                "executor: pipeline|executor: 7|12:50: procedures[0].steps[0].executor",
                "timeBoundSeconds: 300|timeBound: 300|13:5: procedures[0].timeBound",
                "version: \"2.0\"|version: 2.0|15:12: release.version",
                "id: broken|id: *a|2:7: component.id"
            })
    void what_is_broken_is_told_like_a_compiler_would_and_not_sent(
            String before, String after, String told) throws Exception {
        long head = head();
        Ran ran = plan(FILE.formatted("broken").replace(before, after));
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("turnback.yaml:" + told + ": ");
        assertThat(ran.out()).isEmpty();
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_a_rule_forbids_ends_with_1_and_what_only_the_server_knows_to_be_broken_with_2()
            throws Exception {
        String yaml = FILE.formatted("ruled");
        assertThat(plan(yaml).exit()).isZero();
        long head = head();
        Ran forbidden = plan(yaml.replace("The shop", "Another"));
        assertThat(forbidden.exit()).isEqualTo(1);
        assertThat(forbidden.err()).contains("turnback.yaml:3:3: component.name: ");
        Ran unknown = plan(yaml + "  procedures: [Nothing]\n");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("turnback.yaml:17:16: release.procedures[0]: ");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void what_a_file_says_does_not_colour_the_terminal() throws Exception {
        Ran ran = plan("component: {id: shop}\n\"\\e[31mx\": 1\n");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("turnback.yaml:2:1:  [31mx: ").doesNotContain("\u001b");
    }

    @Test
    void what_does_not_exist_is_said() {
        assertThat(run("playbook", "export", "--component", "nothing").exit()).isEqualTo(2);
        assertThat(run("release", "plan", "-f", folder.resolve("none.yaml").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void the_schema_is_public() throws Exception {
        HttpResponse<String> schema =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        server.url()
                                                                + "/schemas/turnback.schema.json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(schema.body()).isEqualTo(PlaybookYaml.schema());
    }
}
