package dev.turnback.endtoend;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * People and programs that go on recording whatever happens: each repeats a command with its key
 * until it is acknowledged.
 */
final class Load implements AutoCloseable {

    private static final Pattern MARK = Pattern.compile("mark-\\d+");
    private static final int WRITERS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final RunningTurnback server;
    private final String incident;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger inTime = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean over;

    /**
     * @param incident about which is decided
     */
    Load(RunningTurnback server, String incident) {
        this.server = server;
        this.incident = incident;
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(this::record);
        }
    }

    private void record() {
        while (!over) {
            int n = number.incrementAndGet();
            String mark = "mark-" + n;
            switch (n % 3) {
                case 0 ->
                        untilAcknowledged(
                                "release",
                                "/components",
                                "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(mark, mark),
                                mark);
                case 1 ->
                        untilAcknowledged(
                                "incident",
                                "/incidents",
                                "{\"title\":\"%s\",\"severity\":\"SEV3\"}".formatted(mark),
                                mark);
                default ->
                        untilAcknowledged(
                                "decision",
                                "/incidents/" + incident + "/decisions",
                                "{\"kind\":\"CONTAIN\",\"rationale\":\"%s\"}".formatted(mark),
                                mark);
            }
            RunningTurnback.pause(BETWEEN);
        }
    }

    private void untilAcknowledged(String log, String path, String json, String mark) {
        while (true) {
            long start = System.nanoTime();
            int status = status(path, json, mark);
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
            if (status / 100 == 2) {
                acknowledged.computeIfAbsent(log, _ -> ConcurrentHashMap.newKeySet()).add(mark);
                inTime.incrementAndGet();
                return;
            }
            if (status / 100 == 4) {
                throw new AssertionError(path + " " + json + " → " + status);
            }
            refused.incrementAndGet();
            RunningTurnback.pause(BETWEEN.multipliedBy(5));
        }
    }

    private int status(String path, String json, String mark) {
        try {
            HttpResponse<String> answer = server.post("/api/v1" + path, json, mark);
            return answer.statusCode();
        } catch (UncheckedIOException e) {
            return 503;
        }
    }

    /** What happened since the last look: acknowledged, refused, the slowest answer in ms. */
    Phase look() {
        return new Phase(
                inTime.getAndSet(0),
                refused.getAndSet(0),
                TimeUnit.NANOSECONDS.toMillis(slowest.getAndSet(0)));
    }

    record Phase(int acknowledged, int refused, long slowestMillis) {}

    /** Returns when the last command was acknowledged. */
    void end() {
        over = true;
        writers.shutdown();
        try {
            if (!writers.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("a command is never acknowledged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By log, what was acknowledged. */
    Map<String, Set<String>> acknowledged() {
        return acknowledged;
    }

    /** How often each mark is in a log, which must have no gap. */
    static Map<String, Integer> marks(RunningTurnback server, String log) {
        var marks = new HashMap<String, Integer>();
        long after = 0;
        while (true) {
            JsonNode page =
                    server.read("/api/v1/logs/%s/events?limit=1000&after=%d".formatted(log, after));
            if (page.get("items").isEmpty()) {
                return marks;
            }
            for (JsonNode event : page.get("items")) {
                long position = event.get("position").asLong();
                if (position != after + 1) {
                    throw new AssertionError("%d follows %d".formatted(position, after));
                }
                after = position;
                Matcher mark = MARK.matcher(event.get("body").toString());
                if (mark.find()) {
                    marks.merge(mark.group(), 1, Integer::sum);
                }
            }
        }
    }

    /** What is published, as often as it is. */
    static List<String> published(RunningTurnback server, String log) {
        var ids = new ArrayList<String>();
        long after = 0;
        while (true) {
            JsonNode page =
                    server.read(
                            "/api/v1/logs/%s/published?limit=2000&after=%d".formatted(log, after));
            page.get("items").forEach(event -> ids.add(event.get("id").asString()));
            after = page.get("upTo").asLong();
            if (after >= page.get("head").asLong()) {
                return ids;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        writers.shutdownNow();
    }
}
