package dev.turnback.benchmarks;

import dev.turnback.allinone.AllInOne;
import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.broker.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * P9: from the start of the process until the first decision is recorded, with many events stored;
 * beside it an application that has nothing to do.
 */
final class FirstDecision {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final String INCIDENTS = "/api/v1/incidents";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Path work;
    private String incident = "";

    private FirstDecision(Path data, Path work) {
        this.data = data;
        this.work = work;
    }

    /** How one start went. */
    private record Start(double seconds, double megabytes) {}

    static List<Result> run(Path data, Path work, long events) throws Exception {
        return new FirstDecision(data, work).measure(events);
    }

    private List<Result> measure(long events) throws Exception {
        Path cache = work.resolve("turnback.aot");
        start(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off", "-Xlog:aot*=off"));
        var plain = new ArrayList<Start>();
        var cached = new ArrayList<Start>();
        var empty = new ArrayList<Start>();
        for (int round = 1; round <= Pairs.ROUNDS; round++) {
            plain.add(start(List.of()));
            cached.add(start(List.of("-XX:AOTCache=" + cache)));
            empty.add(empty());
            Progress.say("P9: round %d of %d".formatted(round, Pairs.ROUNDS));
        }
        String workload = "start to the first decision, %,d events stored".formatted(events);
        return List.of(
                result(workload + ", as `./turnback up` does it (AOT cache)", cached, empty, true),
                result(workload + ", without the cache", plain, empty, false));
    }

    private static Result result(
            String workload, List<Start> ours, List<Start> theirs, boolean promised) {
        var pairs = new Pairs(seconds(ours), seconds(theirs));
        return new Result(
                "P9",
                workload,
                "%.2f s, %.0f MB".formatted(pairs.ourMedian(), memory(ours)),
                "%.2f s, %.0f MB (empty Spring Boot WebFlux, first answer)"
                        .formatted(pairs.theirMedian(), memory(theirs)),
                "%.2f×".formatted(pairs.ratio()),
                "",
                promised ? "≤ 2.5×, goal 1.5×" : "",
                promised ? Verdict.atMost(pairs.ratio(), 2.5, 1.5) : Verdict.TOLD);
    }

    private static List<Double> seconds(List<Start> starts) {
        return starts.stream().map(Start::seconds).toList();
    }

    private static double memory(List<Start> starts) {
        return Pairs.median(starts.stream().mapToDouble(Start::megabytes).toArray());
    }

    private Start start(List<String> options) throws Exception {
        int port = FreePorts.next();
        List<String> command =
                Children.java(
                        options,
                        AllInOne.class.getName(),
                        List.of("--port", String.valueOf(port), "--data", data.toString()));
        return timed(command, () -> decided(port));
    }

    private Start empty() throws Exception {
        int port = FreePorts.next();
        List<String> command =
                Children.java(List.of(), EmptyApp.class.getName(), List.of(String.valueOf(port)));
        return timed(command, () -> status(HttpRequest.newBuilder(url(port, "/")).build()) == 200);
    }

    /** Records a decision; the very first start also has to declare what it is about. */
    private boolean decided(int port) {
        if (incident.isEmpty()) {
            String declared =
                    answer(port, INCIDENTS, "{\"title\":\"Checkout fails\",\"severity\":\"SEV2\"}");
            int at = declared.indexOf("\"id\":\"");
            if (at < 0) {
                return false;
            }
            incident = declared.substring(at + 6, declared.indexOf('"', at + 6));
        }
        return answer(port, INCIDENTS + "/" + incident + "/decisions", "{\"kind\":\"HOLD\"}")
                .contains("\"HOLD\"");
    }

    private String answer(int port, String path, String body) {
        try {
            String token = Files.readString(data.resolve("admin.token")).strip();
            var request =
                    HttpRequest.newBuilder(url(port, path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 201 ? answer.body() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Start timed(List<String> command, Supplier<Boolean> ready) throws Exception {
        Path output = work.resolve("start.log");
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            while (!ready.get()) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IOException("it did not start: " + Files.readString(output));
                }
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Start(seconds, Children.residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static URI url(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
