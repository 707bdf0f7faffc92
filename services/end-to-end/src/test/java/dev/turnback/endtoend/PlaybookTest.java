package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An empty installation, one component, and a keyboard. */
@Tag("slow")
class PlaybookTest {

    private static final Set<String> PROOFS =
            Set.of(
                    "never-rehearsed",
                    "rehearsal-stale",
                    "rehearsal-failed",
                    "rollback-time-unknown",
                    "data-owner-missing");

    @TempDir Path folder;

    @Test
    void a_component_gets_its_complete_playbook() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Browser.passes(server, "@playbook", folder);
            String component =
                    server.read("/api/v1/components").path("items").path(0).path("id").asString();
            theSameFromItsFile(server, component);
        }
    }

    /** What was made in the browser, exported and applied elsewhere, is judged alike there. */
    private void theSameFromItsFile(RunningTurnback server, String component) throws Exception {
        String plan =
                """
                {"component":"%s","version":"9.0","previousVersion":"8.9","changes":[
                  {"kind":"SCHEMA","description":"a column less"},
                  {"kind":"CODE","description":"what reads it"}]}"""
                        .formatted(component);
        String release = planned(server, plan);
        String file = export(server, component, release);
        try (var other = RunningTurnback.start(folder.resolve("other"))) {
            var applied = other.postAs("/api/v1/playbook-files", "application/yaml", file);
            assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
            String there =
                    RunningTurnback.JSON.readTree(applied.body()).path("releaseId").asString();
            assertThat(export(other, component, there)).isEqualTo(file);
            assertThat(unproven(gate(other, there)))
                    .isNotEmpty()
                    .isEqualTo(unproven(gate(server, release)));
        }
    }

    private static String planned(RunningTurnback server, String plan) {
        var answer = server.post("/api/v1/releases", plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningTurnback.JSON.readTree(answer.body()).path("id").asString();
    }

    private static String export(RunningTurnback server, String component, String release) {
        return server.get(
                        "/api/v1/components/" + component + "/turnback.yaml?release=" + release,
                        server.token())
                .body();
    }

    private static JsonNode gate(RunningTurnback server, String release) {
        return server.read("/api/v1/releases/" + release + "/gate");
    }

    /**
     * Each blind spot with its sentence, but those about what was rehearsed or signed off: a file
     * says what is meant, and proves nothing.
     */
    private static List<String> unproven(JsonNode gate) {
        return gate.path("blindSpots")
                .valueStream()
                .filter(spot -> !PROOFS.contains(spot.path("id").asString()))
                .map(spot -> spot.path("id").asString() + ": " + spot.path("sentence").asString())
                .toList();
    }
}
