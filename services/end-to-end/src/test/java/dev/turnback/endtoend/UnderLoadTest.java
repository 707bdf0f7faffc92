package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A room in which somebody types, while everything around it records. */
@Tag("slow")
@Tag("alone")
class UnderLoadTest {

    private static final int PER_SECOND = 1_000;
    private static final int IN_THE_ROOM = 10;

    /** Nobody is asked how fast a server is that has just been started. */
    private static final Duration WARM = Duration.ofSeconds(8);

    private static final int BATCH = 250;

    /** Several at a time: that one answer takes long must not make the load any less. */
    private static final int HISTORIES = 3;

    private static final Duration BETWEEN =
            Duration.ofMillis(1_000L * BATCH * HISTORIES / PER_SECOND);

    /** A machine that others share gives some of its time away. */
    private static final double AT_LEAST = 0.75 * PER_SECOND;

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
            try (var recording = Executors.newFixedThreadPool(HISTORIES + 1)) {
                List<Future<?>> histories =
                        IntStream.range(0, HISTORIES)
                                .<Future<?>>mapToObj(
                                        i -> recording.submit(() -> importHistory(server, i, over)))
                                .toList();
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
                            .isGreaterThan(AT_LEAST);
                } finally {
                    over.set(true);
                }
                for (Future<?> history : histories) {
                    history.get(1, TimeUnit.MINUTES);
                }
                entries.get(1, TimeUnit.MINUTES);
            }
        }
    }

    private static void importHistory(RunningTurnback server, int number, AtomicBoolean over) {
        String path =
                "/api/v1/imports/"
                        + server.accepted(
                                        "/api/v1/imports",
                                        """
                                        {"source":{"kind":"CSV","name":"load%d","fingerprint":"%s"},
                                         "totalItems":10000000}"""
                                                .formatted(
                                                        number, String.valueOf(number).repeat(64)))
                                .path("id")
                                .asString()
                        + "/batches";
        long due = System.nanoTime();
        for (int offset = 0; !over.get(); offset += BATCH) {
            due = sleepUntil(due + BETWEEN.toNanos());
            server.accepted(
                    path,
                    "{\"offset\":%d,\"items\":[%s]}".formatted(offset, items(number, offset)));
        }
    }

    private static String items(int number, int offset) {
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        return IntStream.range(offset, offset + BATCH)
                .mapToObj(
                        i ->
                                """
                                {"type":"release","key":"k%1$d","component":"h%4$d-c%2$d","version":"%1$d",
                                 "exposedAt":"%3$s","changeKinds":["CODE"],"flags":[],
                                 "source":{"kind":"CSV","name":"load%4$d","reference":"%1$d"}}"""
                                        .formatted(i, i % 50, at.plusSeconds(i), number))
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
