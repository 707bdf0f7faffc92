package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SIGKILL to the whole server, again and again, while people record and while history comes in. */
@Tag("slow")
@DisplayName("when the plug is pulled")
class PulledPlugTest {
    private static final int ROUNDS = 20;
    private static final long SEED = 20_261_123;

    @TempDir Path folder;

    @Test
    @DisplayName("every acknowledged command is there exactly once and the chain verifies")
    void commands() throws Exception {
        Path data = folder.resolve("data");
        var random = new Random(SEED);
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            recordUntilKilled(data, round, random.nextInt(50, 600), acknowledged);
        }
        try (var server = RunningTurnback.start(data)) {
            var stored = new HashMap<String, Integer>();
            eventBodies(server, "component").forEach(id -> stored.merge(id, 1, Integer::sum));
            assertThat(stored.keySet()).as("seed %d", SEED).containsAll(acknowledged);
            assertThat(stored.values()).as("seed %d", SEED).containsOnly(1);
            var audit = CommandLine.run(server, "audit", "verify");
            assertThat(audit.exit()).as(audit.output()).isZero();
        }
    }

    private static void recordUntilKilled(
            Path data, int round, int afterMillis, java.util.Set<String> acknowledged)
            throws InterruptedException {
        var server = RunningTurnback.start(data);
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                int w = writer;
                writers.execute(() -> register(server, "r" + round + "-w" + w, acknowledged));
            }
            RunningTurnback.pause(Duration.ofMillis(afterMillis));
            server.kill();
            writers.shutdown();
            assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void register(
            RunningTurnback server, String prefix, java.util.Set<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = prefix + "-" + i;
                var answer =
                        server.post(
                                "/api/v1/components",
                                "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, id),
                                id);
                if (answer.statusCode() / 100 == 2) {
                    acknowledged.add(id);
                }
            }
        } catch (java.io.UncheckedIOException killed) {
            assertThat(killed).hasCauseInstanceOf(IOException.class);
        }
    }

    private static java.util.List<String> eventBodies(RunningTurnback server, String field) {
        var found = new java.util.ArrayList<String>();
        long after = 0;
        while (true) {
            JsonNode page = server.read("/api/v1/logs/release/events?limit=500&after=" + after);
            if (page.get("items").isEmpty()) {
                return found;
            }
            for (JsonNode event : page.get("items")) {
                after = event.get("position").asLong();
                JsonNode value = event.get("body").get(field);
                if (value != null) {
                    found.add(value.asString());
                }
            }
        }
    }

    @Test
    @DisplayName("an import resumes, is never shown as done too early, and counts everything once")
    void imports() throws Exception {
        Path csv = folder.resolve("rollbacks.csv");
        Files.writeString(csv, rollbacks(6_000));
        Path data = folder.resolve("data");
        var random = new Random(SEED);
        int brokenOff = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var server = RunningTurnback.start(data);
            for (JsonNode started : server.read("/api/v1/imports").get("items")) {
                brokenOff += started.get("state").asString().equals("RUNNING") ? 1 : 0;
            }
            Process cli =
                    CommandLine.start(
                            server,
                            folder.resolve("cli-" + round + ".out"),
                            "import",
                            "csv",
                            csv.toString(),
                            "--mapping",
                            "rollbacks");
            awaitBegin(server, cli);
            RunningTurnback.pause(Duration.ofMillis(random.nextInt(0, 600)));
            server.kill();
            cli.destroyForcibly().waitFor();
        }
        assertThat(brokenOff).as("rounds that began with half an import").isPositive();
        try (var server = RunningTurnback.start(data)) {
            for (JsonNode half : server.read("/api/v1/imports").get("items")) {
                boolean all = half.get("itemsDone").asLong() == half.get("totalItems").asLong();
                assertThat(half.get("state").asString().equals("DONE")).isIn(all, false);
            }
            var last =
                    CommandLine.run(
                            server, "import", "csv", csv.toString(), "--mapping", "rollbacks");
            assertThat(last.exit()).as(last.output()).isZero();
            JsonNode imports = server.read("/api/v1/imports").get("items");
            assertThat(imports).hasSize(1);
            assertThat(imports.get(0).get("state").asString()).isEqualTo("DONE");
            JsonNode figure = server.read("/api/v1/metrics/rollback-success?basis=OBSERVED");
            assertThat(figure.get("n").asInt() + figure.get("unknown").asInt()).isEqualTo(6_000);
            assertThat(CommandLine.run(server, "audit", "verify").exit()).isZero();
            assertEachAttemptOnce(server);
        }
    }

    /**
     * However long the command line takes to start: it has begun, or has nothing to do any more.
     */
    private static void awaitBegin(RunningTurnback server, Process cli) {
        while (cli.isAlive()
                && server.read("/api/v1/imports")
                        .get("items")
                        .valueStream()
                        .noneMatch(each -> each.get("state").asString().equals("RUNNING"))) {
            RunningTurnback.pause(Duration.ofMillis(20));
        }
    }

    private static void assertEachAttemptOnce(RunningTurnback server) {
        var ids = new HashSet<String>();
        Map<String, Integer> twice = new HashMap<>();
        eventBodies(server, "attemptId")
                .forEach(
                        id -> {
                            if (!ids.add(id)) {
                                twice.merge(id, 1, Integer::sum);
                            }
                        });
        assertThat(twice).isEmpty();
    }

    private static String rollbacks(int rows) {
        var csv =
                new StringBuilder(
                        "component,version,previous_version,restored_version,exposed_at,rolled_back_at,change_kinds\n");
        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        IntStream.range(0, rows)
                .forEach(
                        i ->
                                csv.append("shop,2.%d,2.%d,2.%d,".formatted(i + 1, i, i))
                                        .append(start.plusSeconds(i * 20_000L))
                                        .append(',')
                                        .append(start.plusSeconds(i * 20_000L + 600 + i % 5_000))
                                        .append(",CODE\n"));
        return csv.toString();
    }
}
