package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody who recorded something is forgotten, and what they recorded still holds. */
@Tag("slow")
class ForgettingTest {

    private static final String NAME = "Wilhelmine Achterberg";
    private static final String SIGN_IN_NAME = "w.achterberg";
    private static final String PASSWORD = "nine blue horses";
    private static final List<String> TRACES = List.of("Achterberg", "achterberg", PASSWORD);

    @TempDir Path folder;

    @Test
    void a_name_is_in_no_answer_and_in_no_file_and_the_chain_holds() throws IOException {
        Path data = folder.resolve("data");
        try (var server = RunningTurnback.start(data)) {
            JsonNode added = done(server, "/people", person());
            String id = added.get("id").asString();
            var session = server.signIn(SIGN_IN_NAME, added.get("oneTimePassword").asString());
            session.post(
                    "/api/v1/session/password",
                    "{\"current\":\"%s\",\"next\":\"%s\"}"
                            .formatted(added.get("oneTimePassword").asString(), PASSWORD),
                    204);
            session.post(
                    "/api/v1/incidents",
                    "{\"title\":\"Checkout fails\",\"severity\":\"SEV2\"}",
                    201);
            assertThat(answers(server)).contains(NAME, SIGN_IN_NAME, id);
            assertThat(files()).as("before").isNotEmpty();

            done(server, "/people/" + id + "/forgetting", "{}");

            session.post("/api/v1/incidents", "{\"title\":\"x\",\"severity\":\"SEV2\"}", 401);
            assertThat(answers(server)).contains(id).doesNotContain(TRACES);
            assertThat(files()).as("while it runs").isEmpty();
            var audit = CommandLine.run(server, "audit", "verify");
            assertThat(audit.exit()).as(audit.output()).isZero();
            assertThat(audit.output()).contains("people");
            ViewWork.allAreWhatTheirLogsSay(server);
            server.kill();
        }
        assertThat(files()).as("after it was killed").isEmpty();
        try (var server = RunningTurnback.start(data)) {
            assertThat(answers(server)).doesNotContain(TRACES);
        }
        assertThat(files()).as("after it was closed").isEmpty();
    }

    private static String person() {
        return "{\"name\":\"%s\",\"signInName\":\"%s\",\"roles\":[{\"role\":\"COMMANDER\"}]}"
                .formatted(NAME, SIGN_IN_NAME);
    }

    private static JsonNode done(RunningTurnback server, String path, String json) {
        var answer = server.post("/api/v1" + path, json);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return RunningTurnback.JSON.readTree(answer.body());
    }

    /** Everything that can be read without knowing an id, exports included. */
    private static String answers(RunningTurnback server) {
        var all = new StringBuilder();
        JsonNode paths = server.read("/api/v1/openapi.json").get("paths");
        for (var path : paths.properties()) {
            if (path.getValue().has("get")
                    && !path.getKey().contains("{")
                    && !path.getKey().endsWith("/stream")) {
                all.append(server.get(path.getKey(), server.token()).body()).append('\n');
                all.append(server.getAs(path.getKey(), "text/csv").body()).append('\n');
            }
        }
        return all.toString();
    }

    /** Files with a trace, searched byte by byte; what the server printed is one of them. */
    private List<String> files() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                TRACES.stream()
                        .filter(bytes::contains)
                        .forEach(trace -> found.add(file.getFileName() + " has " + trace));
            }
        }
        return found;
    }
}
