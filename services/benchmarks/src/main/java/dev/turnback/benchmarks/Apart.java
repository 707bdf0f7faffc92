package dev.turnback.benchmarks;

import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.testing.mongo.TestMongo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every service in a process of its own takes: the time until each is ready, all starting at
 * once, and the memory when all are. MongoDB is a real server where the tests have one, and else in
 * this process.
 */
final class Apart {

    private static final String CLUSTER = "dev.turnback.cluster.Cluster";

    /** Names a file: what an empty application is compared with must not have it on its own. */
    private static final String CLASS_PATH = "turnback.cluster.classpath";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BROKER = "dev.turnback.broker.Broker";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path data;
    private final Process cluster;
    private final HttpClient http = HttpClient.newHttpClient();

    private Apart(Path data, Process cluster) {
        this.data = data;
        this.cluster = cluster;
    }

    static List<Result> run(Path parent) throws Exception {
        Path data = Files.createTempDirectory(parent, "apart-");
        try (var mongo = new TestMongo()) {
            Process cluster = start(data, mongo);
            try {
                return new Apart(data, cluster).measure();
            } finally {
                cluster.destroy();
                cluster.waitFor();
            }
        } finally {
            Folders.delete(data);
        }
    }

    private static Process start(Path data, TestMongo mongo) throws IOException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--port",
                                "0",
                                "--data",
                                data.toString(),
                                "--mongodb",
                                mongo.uri()));
        if (!mongo.isReal()) {
            arguments.add("--mongodb-unreplicated");
        }
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                Files.readString(Path.of(System.getProperty(CLASS_PATH))).strip(),
                                CLUSTER));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("cluster.log").toFile())
                .start();
    }

    private List<Result> measure() throws IOException, InterruptedException {
        Instant start = Instant.now();
        Map<String, URI> waiting = members();
        var ready = new LinkedHashMap<String, Duration>();
        while (!waiting.isEmpty()) {
            for (String name : List.copyOf(waiting.keySet())) {
                if (isReady(waiting.getOrDefault(name, URI.create("")))) {
                    ready.put(name, Duration.between(start, Instant.now()));
                    waiting.remove(name);
                }
            }
            if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IOException("never ready: " + waiting.keySet());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.SECONDS.sleep(5);
        var results = new ArrayList<Result>();
        long sum = 0;
        for (ProcessHandle process : cluster.descendants().toList()) {
            String name = name(process);
            long memory = residentMegabytes(process.pid());
            sum += memory;
            results.add(told(name, ready.get(name), memory));
        }
        results.sort(Comparator.comparing(Result::workload));
        results.add(
                new Result(
                        "apart",
                        "all of them",
                        "%,d MB resident".formatted(sum),
                        "",
                        "",
                        results.size() + " processes",
                        "",
                        Verdict.TOLD));
        return results;
    }

    private static Result told(String name, @Nullable Duration ready, long memory) {
        String time = ready == null ? "" : "ready after %.1f s, ".formatted(ready.toMillis() / 1e3);
        return new Result(
                "apart",
                "a process of its own: " + name,
                time + "%,d MB resident".formatted(memory),
                "",
                "",
                "",
                "",
                Verdict.TOLD);
    }

    private Map<String, URI> members() throws IOException, InterruptedException {
        Path file = data.resolve("processes").resolve("members.json");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() > deadline || !cluster.isAlive()) {
                throw new IOException(Files.readString(data.resolve("cluster.log")));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var members = new LinkedHashMap<String, URI>();
        for (JsonNode member : JSON.readTree(Files.readString(file)).get("members")) {
            members.put(member.get("name").asString(), URI.create(member.get("url").asString()));
        }
        return members;
    }

    private boolean isReady(URI url) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(url.resolve("/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(ProcessHandle process) {
        String main =
                process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .filter(each -> each.startsWith("dev.turnback."))
                        .reduce((_, last) -> last)
                        .orElse("");
        if (main.equals(BROKER)) {
            return "kafka";
        }
        String simple = main.substring(main.lastIndexOf('.') + 1);
        return simple.replaceAll("Service$|Process$", "").toLowerCase(Locale.ROOT);
    }

    private static long residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kilobytes -> kilobytes / 1024)
                .findFirst()
                .orElse(0);
    }
}
