package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A decision is recorded once, whatever happens to the server or beside it. */
@Tag("slow")
@DisplayName("a decision is recorded once")
class DecidedOnceTest {

    private static final int KILLS = 5;
    private static final int RACES = 20;
    private static final long SEED = 20_261_128;

    @TempDir Path folder;

    private static String decided(String incident) {
        return "/api/v1/incidents/" + incident + "/decisions";
    }

    private static String declare(RunningTurnback server) {
        return json(server.post("/api/v1/incidents", "{\"title\":\"slow\",\"severity\":\"SEV2\"}"))
                .path("id")
                .asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return RunningTurnback.JSON.readTree(answer.body());
    }

    private static List<JsonNode> all(RunningTurnback server, String incident) {
        return server.read(decided(incident) + "?limit=100").path("items").valueStream().toList();
    }

    @Test
    void also_when_the_server_is_killed_between_the_command_and_its_answer() {
        Path data = folder.resolve("killed");
        var random = new Random(SEED);
        String incident;
        try (var server = RunningTurnback.start(data)) {
            incident = declare(server);
        }
        String body = "{\"kind\":\"FULL_ROLLBACK\",\"rationale\":\"errors doubled\"}";
        for (int round = 0; round < KILLS; round++) {
            String key = "decision-" + round;
            Optional<String> first = killedWhileDeciding(data, incident, body, key, random);
            try (var server = RunningTurnback.start(data)) {
                HttpResponse<String> again = server.post(decided(incident), body, key);
                assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
                String id = json(again).path("id").asString();
                assertThat(first.orElse(id)).as("seed %d, round %d", SEED, round).isEqualTo(id);
                assertThat(all(server, incident)).hasSize(round + 1);
            }
        }
    }

    /** The id that was answered, if there was time. */
    private static Optional<String> killedWhileDeciding(
            Path data, String incident, String body, String key, Random random) {
        var server = RunningTurnback.start(data);
        CompletableFuture<Optional<String>> answer =
                CompletableFuture.supplyAsync(() -> decide(server, incident, body, key));
        RunningTurnback.pause(java.time.Duration.ofMillis(random.nextInt(60)));
        server.kill();
        return answer.join();
    }

    private static Optional<String> decide(
            RunningTurnback server, String incident, String body, String key) {
        try {
            HttpResponse<String> answer = server.post(decided(incident), body, key);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return Optional.of(json(answer).path("id").asString());
        } catch (UncheckedIOException killed) {
            return Optional.empty();
        }
    }

    @Test
    void and_of_two_who_decide_at_once_the_second_sees_the_first() {
        try (var server = RunningTurnback.start(folder.resolve("raced"))) {
            for (int race = 0; race < RACES; race++) {
                race(server);
            }
        }
    }

    private static void race(RunningTurnback server) {
        String incident = declare(server);
        var together = new CyclicBarrier(2);
        List<HttpResponse<String>> answers =
                Stream.of("HOLD", "FULL_ROLLBACK")
                        .map(
                                kind ->
                                        CompletableFuture.supplyAsync(
                                                () -> at(together, server, incident, kind, 0)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(201, 409);
        HttpResponse<String> first = of(answers, 201);
        JsonNode overtaken = json(of(answers, 409));
        assertThat(overtaken.path("reason").asString()).isEqualTo("decided-meanwhile");
        assertThat(overtaken.path("current").path("id")).isEqualTo(json(first).path("id"));
        assertThat(overtaken.path("current").path("kind")).isEqualTo(json(first).path("kind"));
        String other =
                json(first).path("kind").asString().equals("HOLD") ? "FULL_ROLLBACK" : "HOLD";
        HttpResponse<String> again = server.post(decided(incident), body(other, 1));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(json(again).path("supersedes")).isEqualTo(json(first).path("id"));
        assertThat(all(server, incident)).hasSize(2);
    }

    private static HttpResponse<String> of(List<HttpResponse<String>> answers, int status) {
        return answers.stream()
                .filter(each -> each.statusCode() == status)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> at(
            CyclicBarrier together,
            RunningTurnback server,
            String incident,
            String kind,
            int seen) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return server.post(decided(incident), body(kind, seen));
    }

    private static String body(String kind, int seen) {
        return "{\"kind\":\"%s\",\"decisionsSeen\":%d}".formatted(kind, seen);
    }
}
