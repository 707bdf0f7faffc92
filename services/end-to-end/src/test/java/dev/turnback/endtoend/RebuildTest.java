package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every view is filled anew while commands arrive, over a pulled plug, and holds what it held. */
@Tag("slow")
class RebuildTest {
    private static final int ROWS = 4_000;
    private static final int MOST_ROUNDS = 8;

    @TempDir Path folder;

    @Test
    void a_rebuild_goes_on_after_a_pulled_plug_and_changes_nothing() throws Exception {
        Path data = folder.resolve("data");
        try (var server = RunningTurnback.start(data)) {
            history(server);
            assertThat(ViewWork.views(server))
                    .extracting(ViewWork.View::name)
                    .contains("releases", "facts", "incidents");
        }
        boolean resumed = false;
        for (int round = 0; round < MOST_ROUNDS && !resumed; round++) {
            Instant killed = rebuildUntilKilled(data, round);
            resumed = goesOnUntilEqual(data, killed);
        }
        assertThat(resumed).as("one began before the plug was pulled and ended after").isTrue();
        try (var server = RunningTurnback.start(data)) {
            ViewWork.allAreWhatTheirLogsSay(server);
        }
    }

    /** Commands arrive and figures are served meanwhile. */
    private static Instant rebuildUntilKilled(Path data, int round) {
        try (var server = RunningTurnback.start(data)) {
            List<ViewWork.View> views = ViewWork.views(server);
            register(server, 20, "round-" + round);
            assertThat(figure(server)).isEqualTo(ROWS);
            views.forEach(view -> ViewWork.asked(server, view, "rebuild"));
            server.kill();
            return Instant.now();
        }
    }

    /** True when one of them was under way when the plug was pulled. */
    private static boolean goesOnUntilEqual(Path data, Instant killed) {
        try (var server = RunningTurnback.start(data)) {
            register(server, 20, "after-" + killed.toEpochMilli());
            assertThat(figure(server)).isEqualTo(ROWS);
            List<JsonNode> rebuilt = ViewWork.await(server, "rebuild");
            assertThat(rebuilt)
                    .hasSameSizeAs(ViewWork.views(server))
                    .allSatisfy(r -> assertThat(r.get("state").asString()).isEqualTo("EQUAL"));
            return rebuilt.stream()
                    .anyMatch(r -> Instant.parse(r.get("endedAt").asString()).isAfter(killed));
        }
    }

    private void history(RunningTurnback server) throws Exception {
        var csv =
                new StringBuilder(
                        "component,version,previous_version,restored_version,exposed_at,rolled_back_at,change_kinds\n");
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        IntStream.range(0, ROWS)
                .forEach(
                        i ->
                                csv.append("shop,2.%d,2.%d,2.%d,".formatted(i + 1, i, i))
                                        .append(start.plusSeconds(i * 20_000L))
                                        .append(',')
                                        .append(start.plusSeconds(i * 20_000L + 600))
                                        .append(",CODE\n"));
        Path file = folder.resolve("rollbacks.csv");
        Files.writeString(file, csv);
        var run =
                CommandLine.run(server, "import", "csv", file.toString(), "--mapping", "rollbacks");
        assertThat(run.exit()).as(run.output()).isZero();
    }

    private static int figure(RunningTurnback server) {
        JsonNode figure = server.read("/api/v1/metrics/rollback-success?basis=OBSERVED");
        return figure.get("n").asInt() + figure.get("unknown").asInt();
    }

    private static void register(RunningTurnback server, int many, String prefix) {
        for (int i = 0; i < many; i++) {
            String id = prefix + "-" + i;
            var answer =
                    server.post(
                            "/api/v1/components",
                            "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, id));
            assertThat(answer.statusCode()).isEqualTo(201);
        }
    }
}
