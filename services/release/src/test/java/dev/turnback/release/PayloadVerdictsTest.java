package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every payload that others really send gets the verdict that is stated beside it. */
class PayloadVerdictsTest {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final String ROUTES =
            """
            [{"repository":"Codertocat/Hello-World","component":"hello"},
             {"repository":"root/test-deployment-webhooks","component":"hello"},
             {"repository":"mySubject123","component":"hello"}]\
            """;

    private static RunningReleaseService service;

    @BeforeAll
    static void start() {
        service = new RunningReleaseService();
        for (String version :
                List.of(
                        "master",
                        "1.0.0",
                        "sha256:0b31b1c02ff458ad9b7b81cbdf8f028bd54699fa151f221d1e8de6817db93427")) {
            service.post(
                            "/releases",
                            "{\"component\":\"hello\",\"version\":\"%s\",\"changes\":[]}"
                                    .formatted(version))
                    .expectStatus()
                    .isCreated();
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<String> stated() throws IOException {
        return Files.readAllLines(PAYLOADS.resolve("verdicts.txt"));
    }

    @ParameterizedTest
    @MethodSource("stated")
    void each_payload_has_the_verdict_that_is_stated(String line) throws IOException {
        JsonNode answer = deliver(PAYLOADS.resolve(fileOf(line)));
        assertThat(answer.path("verdict").asString())
                .as(line + answer)
                .isEqualTo(line.substring(line.indexOf(' ') + 1));
        assertThat(answer.path("why").asString()).isNotBlank();
    }

    @Test
    void no_payload_is_without_a_verdict() throws IOException {
        try (var files = Files.walk(PAYLOADS)) {
            assertThat(stated().stream().map(PayloadVerdictsTest::fileOf).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".json"))
                                    .map(file -> PAYLOADS.relativize(file).toString())
                                    .toList());
        }
    }

    private static String fileOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** From a source of its own: some examples share their ids. */
    static JsonNode deliver(Path file) throws IOException {
        String kind = PAYLOADS.relativize(file).getName(0).toString().toUpperCase(Locale.ROOT);
        String name = file.getFileName().toString();
        var sender = new Sender(service, kind, ROUTES, "[]");
        return Sender.json(
                sender.sends(name.substring(0, name.indexOf('.')), "", Files.readAllBytes(file)));
    }
}
