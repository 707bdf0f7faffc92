package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room in which somebody types, while everything around it records. */
@Tag("slow")
class UnderLoadTest {

    private static final int PER_SECOND = 1_000;
    private static final int IN_THE_ROOM = 10;

    /** Nobody is asked how fast a server is that has just been started. */
    private static final Duration WARM = Duration.ofSeconds(8);

    private static final int BATCH = 250;
    private static final Duration BETWEEN = Duration.ofMillis(1_000L * BATCH / PER_SECOND);
    private static final List<String> LOGS = List.of("release", "incident", "decision");

    @TempDir Path folder;

    @Test
    void a_key_press_is_painted_at_once_at_a_thousand_events_a_second() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            String room =
                    server.accepted(
                                    "/api/v1/incidents",
                                    "{\"title\":\"Checkout fails\",\"severity\":\"SEV1\"}")
                            .path("id")
                            .asString();
            var over = new AtomicBoolean();
            try (var recording = Executors.newFixedThreadPool(2)) {
                var history = recording.submit(() -> importHistory(server, over));
                var entries = recording.submit(() -> writeInto(server, room, over));
                try {
                    RunningTurnback.pause(WARM);
                    long before = heads(server);
                    long began = System.nanoTime();
                    Browser.passes(server, "@load", folder, Map.of("TURNBACK_ROOM", room));
                    double seconds = (System.nanoTime() - began) / 1e9;
                    double rate = (heads(server) - before) / seconds;
                    System.out.printf("%.0f events a second, over %.0f s%n", rate, seconds);
                    assertThat(rate)
                            .as("events recorded in a second, over %.0f s", seconds)
                            .isGreaterThan(0.9 * PER_SECOND);
                } finally {
                    over.set(true);
                }
                history.get(1, TimeUnit.MINUTES);
                entries.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private static void importHistory(RunningTurnback server, AtomicBoolean over) {
        String path =
                "/api/v1/imports/"
                        + server.accepted(
                                        "/api/v1/imports",
                                        """
                                        {"source":{"kind":"CSV","name":"load","fingerprint":"%s"},
                                         "totalItems":10000000}"""
                                                .formatted("0".repeat(64)))
                                .path("id")
                                .asString()
                        + "/batches";
        long due = System.nanoTime();
        for (int offset = 0; !over.get(); offset += BATCH) {
            due = sleepUntil(due + BETWEEN.toNanos());
            server.accepted(
                    path, "{\"offset\":%d,\"items\":[%s]}".formatted(offset, items(offset)));
        }
    }

    private static String items(int offset) {
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        return IntStream.range(offset, offset + BATCH)
                .mapToObj(
                        i ->
                                """
                                {"type":"release","key":"k%1$d","component":"c%2$d","version":"%1$d",
                                 "exposedAt":"%3$s","changeKinds":["CODE"],"flags":[],
                                 "source":{"kind":"CSV","name":"load","reference":"%1$d"}}"""
                                        .formatted(i, i % 50, at.plusSeconds(i)))
                .collect(Collectors.joining(","));
    }

    private static void writeInto(RunningTurnback server, String room, AtomicBoolean over) {
        long due = System.nanoTime();
        while (!over.get()) {
            due = sleepUntil(due + TimeUnit.SECONDS.toNanos(1) / IN_THE_ROOM);
            server.accepted(
                    "/api/v1/incidents/" + room + "/entries",
                    "{\"text\":\"%s\"}".formatted(UUID.randomUUID()));
        }
    }

    /** When it is due; what is late is not caught up with, so that nothing piles up. */
    private static long sleepUntil(long due) {
        long now = System.nanoTime();
        if (now < due) {
            RunningTurnback.pause(Duration.ofNanos(due - now));
            return due;
        }
        return Math.max(due, now - BETWEEN.toNanos());
    }

    private static long heads(RunningTurnback server) {
        return server.read("/api/v1/logs")
                .path("items")
                .valueStream()
                .filter(log -> LOGS.contains(log.path("log").asString()))
                .mapToLong(log -> log.path("head").asLong())
                .sum();
    }
}
